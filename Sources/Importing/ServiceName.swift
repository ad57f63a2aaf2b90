/// The name of a service from a title: `my shop's API` → `MyShopSAPI`.
func serviceName(_ title: String) -> String {
  let words = title.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map {
    $0.prefix(1).uppercased() + $0.dropFirst()
  }
  let name = words.drop { $0.first?.isNumber == true }.joined()
  return name.isEmpty ? "Service" : String(name.prefix(50))
}
