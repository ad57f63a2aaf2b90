import ServiceDescription
import Templating

/// A value that a pack wants of a description: `{{team.onCall}}` for `on-call`.
public struct TeamDeclaration: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A person's words: a template names the form to write them in.
    case words
    case optionalWords = "words?"
    case wordsList = "[words]"
    /// Written as it is.
    case code
    case optionalCode = "code?"
    case codes = "[code]"
    case flag

    var isList: Bool { self == .wordsList || self == .codes }
    var isOptional: Bool { self == .optionalWords || self == .optionalCode }
  }

  /// As written, and `lowerCamel` as templates write it.
  public var name: Name
  public var kind: Kind
  /// Nil where a description must give it.
  public var fallback: TeamValue.Content?
  /// What it may be; empty for anything.
  public var choices: [String]
  public var doc: String

  public static func == (left: Self, right: Self) -> Bool {
    left.name.written == right.name.written && left.kind == right.kind && left.fallback == right.fallback
      && left.choices == right.choices && left.doc == right.doc
  }
}

extension TeamDeclaration {
  /// Why a value is none of this kind; nil where it is.
  func problem(with content: TeamValue.Content) -> String? {
    switch content {
    case .list(let texts):
      if !kind.isList { return "'\(name.written)' is \(kind.phrase), not a list" }
      return texts.lazy.compactMap(problem).first
    case .text(let text):
      if kind.isList { return "'\(name.written)' is a list: [\(text)]" }
      return problem(with: text)
    }
  }

  private func problem(with text: String) -> String? {
    if kind == .flag, text != "true", text != "false" { return "'\(name.written)' is true or false" }
    guard !choices.isEmpty, !choices.contains(text) else { return nil }
    return "'\(name.written)' is one of \(choices.joined(separator: ", "))"
  }

  /// - Parameter content: of this kind; nil where it is absent.
  func value(_ content: TeamValue.Content?) -> NamedValues.Value {
    let text: String? = if case .text(let text) = content { text } else { nil }
    let texts: [String] = if case .list(let texts) = content { texts } else { [] }
    return switch kind {
    case .words: .words(text ?? "")
    case .optionalWords: .optionalWords(text)
    case .wordsList: .wordsList(texts)
    case .code: .code(text ?? "")
    case .optionalCode: .optionalCode(text)
    case .codes: .codes(texts)
    case .flag: .flag(text == "true")
    }
  }
}

extension TeamDeclaration.Kind {
  fileprivate var phrase: String {
    switch self {
    case .flag: "true or false"
    case .words, .optionalWords, .wordsList: "words"
    case .code, .optionalCode, .codes: "code"
    }
  }
}

extension PackManifest {
  /// The values for a service: what its description gives, else what the pack falls back to.
  ///
  /// - Parameters:
  ///   - pack: where the description names the pack: what must be given and is not, is said there.
  /// - Returns: the values, and all that is wrong with what the description gives.
  public func values(of given: [TeamValue], pack: Origin?) -> (NamedValues, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func report(_ message: String, _ origin: Origin?) {
      let start = SourcePosition(line: 1, column: 1)
      let range = origin?.range ?? SourceRange(start: start, end: start, length: 1)
      diagnostics.append(Diagnostic(.badTeamValue, message, at: range))
    }
    var contents: [String: TeamValue.Content] = [:]
    for value in given {
      let words = Name(value.name).words
      guard let declaration = team.first(where: { $0.name.words == words }) else {
        let known = team.map(\.name.written)
        let hint =
          Suggestion.phrase(for: value.name, among: known)
          ?? (known.isEmpty ? "it wants none" : "it wants \(known.joined(separator: ", "))")
        report("the pack \(name) wants no value '\(value.name)'; \(hint)", value.origin)
        continue
      }
      if let problem = declaration.problem(with: value.content) { report(problem, value.place) }
      contents[declaration.name.lowerCamel] = value.content
    }
    let members = team.map { declaration in
      let content = contents[declaration.name.lowerCamel] ?? declaration.fallback
      if content == nil && !declaration.kind.isOptional {
        report("the pack \(name) wants 'team: { \(declaration.name.written): … }': \(declaration.doc)", pack)
      }
      return NamedValues.Member(declaration.name.lowerCamel, declaration.value(content), declaration.doc)
    }
    return (NamedValues("team", members), diagnostics)
  }
}
