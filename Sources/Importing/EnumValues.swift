import ServiceDescription

/// The values of an enum as the language writes them: a list where every value makes a Swift case of its own, else a map
/// that names them.
func enumValues(_ values: [String]) -> String {
  let names = values.map { Name($0).lowerCamel }
  let areCases =
    Set(names.map { $0.lowercased() }).count == names.count
    && values.allSatisfy { $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*/) != nil }
  if areCases { return "[" + values.map(singleQuoted).joined(separator: ", ") + "]" }
  let pairs = values.enumerated().map { "value\($0 + 1): \(singleQuoted($1))" }
  return "{ \(pairs.joined(separator: ", ")) }"
}
