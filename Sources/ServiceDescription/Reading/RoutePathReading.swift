extension DescriptionReader {
  /// `{id}/publish`, `search/{term}`, `on/{day:date}`; nil after a report.
  func routePath(_ node: DocumentNode) -> [PathSegment]? {
    guard let text = word(node, "a path below the resource, such as '{id}/publish'") else { return nil }
    func fail(_ problem: String) -> [PathSegment]? {
      report(.badRoutePath, "\(quoted(text)) cannot be a route's path: \(problem)", at: node)
      return nil
    }
    if text.hasPrefix("/") { return fail("it is below the resource and begins without '/'") }
    if text.hasSuffix("/") { return fail("it must not end in '/'") }
    if text.utf8.count > 200 { return fail("it is longer than 200 bytes") }
    var path: [PathSegment] = []
    for part in text.split(separator: "/", omittingEmptySubsequences: false) {
      let part = String(part)
      if part.isEmpty { return fail("it has '//' in it") }
      guard part.contains("{") || part.contains("}") else {
        if part == "." || part == ".." { return fail("\(quoted(part)) is no name") }
        if let bad = part.unicodeScalars.first(where: { !isPathScalar($0) }) {
          return fail("\(quoted(String(bad))) may not stand in it; letters, digits and - . _ ~ may")
        }
        path.append(.literal(part))
        continue
      }
      switch parameter(part) {
      case .success(let segment):
        if path.contains(where: { $0.parameterName == segment.parameterName }) {
          return fail("\(quoted(part)) is there twice")
        }
        path.append(segment)
      case .failure(let problem): return fail(problem.message)
      }
    }
    return path
  }

  private func parameter(_ part: String) -> Result<PathSegment, LiteralProblem> {
    func problem(_ message: String) -> Result<PathSegment, LiteralProblem> {
      .failure(LiteralProblem(.badRoutePath, message))
    }
    let inner = part.dropFirst().dropLast()
    guard part.hasPrefix("{"), part.hasSuffix("}"), !inner.contains("{"), !inner.contains("}") else {
      return problem("a parameter fills its whole segment, such as {id}")
    }
    let pieces = inner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let written = pieces.first, let first = written.unicodeScalars.first, ("a"..."z").contains(first),
      written.unicodeScalars.allSatisfy({ isPathScalar($0) && $0 != "." && $0 != "~" }), written.utf8.count <= 63
    else { return problem("\(quoted(part)) needs a name of letters, digits, - and _ that begins small") }
    if written == "id" {
      return pieces.count == 1 ? .success(.id) : problem("{id} has the resource's own type; leave out the type")
    }
    guard pieces.count == 2 else { return .success(.parameter(Name(written), .string)) }
    guard let type = PathParameterType(rawValue: pieces[1]) else {
      let types = PathParameterType.allCases.map(\.rawValue)
      let hint = didYouMean(pieces[1], among: types)
      return problem("unknown type \(quoted(pieces[1]))\(hint.isEmpty ? "; expected \(list(types))" : hint)")
    }
    return .success(.parameter(Name(written), type))
  }
}

extension PathSegment {
  /// The Swift name of a parameter; nil for literals.
  var parameterName: String? {
    switch self {
    case .literal: nil
    case .id: "id"
    case .parameter(let name, _): name.lowerCamel
    }
  }
}
