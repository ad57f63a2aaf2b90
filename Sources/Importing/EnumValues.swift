import ServiceDescription

/// The values of an enum as the language writes them: a list where every value makes a Swift case of its own, else a map
/// that names them.
func enumValues(_ values: [String]) -> String {
  let names = values.map { Name($0).lowerCamel }
  let areCases =
    Set(names.map { $0.lowercased() }).count == names.count
    && values.allSatisfy { $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*/) != nil }
  if areCases { return "[" + values.map(singleQuoted).joined(separator: ", ") + "]" }
  let pairs = zip(caseNames(values), values).map { "\($0): \(singleQuoted($1))" }
  return "{ \(pairs.joined(separator: ", ")) }"
}

/// A name for each value, from its words where it has any that can begin one: `previewerUploader`, else `value3`.
private func caseNames(_ values: [String]) -> [String] {
  var taken: Set<String> = []
  return values.enumerated().map { index, value in
    let words = value.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let isName = words.first?.first?.isLetter == true
    let name = isName ? Name(words.joined(separator: "-")).lowerCamel : "value\(index + 1)"
    let names = [name] + (2...values.count + 1).map { "\(name)\($0)" }
    let free = names.first { taken.insert($0.lowercased()).inserted }
    return free ?? name
  }
}
