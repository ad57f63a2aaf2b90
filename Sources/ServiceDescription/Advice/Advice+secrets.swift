extension Advice {
  /// What looks like a secret, anywhere in the text: in a comment it is published just the same.
  static func secrets(in source: SourceText) -> [Diagnostic] {
    // Most descriptions hold none of these marks, and are not looked at by line.
    guard SecretShape.mayOccur(in: source.bytes) else { return [] }
    return (1...source.lineCount).flatMap { number in
      SecretShape.all(in: Array(source.line(number).unicodeScalars)).map { found in
        let place = SourceRange(
          start: SourcePosition(line: number, column: found.range.lowerBound + 1), length: found.range.count)
        return Diagnostic(
          .secret, "this looks like \(found.what); keep it in the environment, and replace it if it was ever shared",
          at: place, severity: .warning)
      }
    }
  }

  /// A default for what should be known to nobody.
  static func secretDefaults(of resource: Resource, _ node: DocumentNode?) -> [Diagnostic] {
    resource.fields.compactMap { field in
      guard case .text(let text)? = field.defaultValue, !text.isEmpty, field.isSecret,
        let place = node?["fields"]?[field.name.written]?["default"]
      else { return nil }
      return Diagnostic(
        .secret, "everybody who reads the description knows the default of \(quoted(field.name.written))",
        at: place.range, severity: .warning)
    }
  }
}

extension Field {
  /// Whether its name says that it holds a secret.
  fileprivate var isSecret: Bool {
    let words = name.words
    let pairs = zip(words, words.dropFirst()).map { $0 + " " + $1 }
    return words.contains { ["password", "passphrase", "secret", "passwd", "pwd"].contains($0) }
      || pairs.contains { ["api key", "private key", "access key", "access token", "auth token"].contains($0) }
  }
}
