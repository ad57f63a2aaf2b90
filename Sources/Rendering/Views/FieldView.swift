import ServiceDescription
import Templating

/// A field of a resource, as the templates of the emitted application see it.
struct FieldView: View {
  /// The stored property as it is declared: `` `default` ``.
  var property: String
  /// After a dot: `default`.
  var member: String
  /// Its type, `Int64?`.
  var type: String
  /// Its type in what clients send; there an owner may be left out.
  var inputType: String
  var summary: Text?
  /// The name in JSON.
  var wire: String
  var column: String
  /// Writes it to a variable `json`, in one or several lines.
  var sending: String
  /// The property where a variable `row` is in scope.
  var restored: String
  var isSent: Bool
  /// Whether a client may write it.
  var isInput: Bool
  /// Reads and checks it from a body, a whole statement.
  var reading: String
  /// Its `SQLValue`.
  var bound: String
  /// Its value from column `index` of a row.
  var stored: String
  /// The `SQLValue` of a new row where no client may write it.
  var initial: String
  var pattern: PatternView?
  var choice: ChoiceView?
  var reference: ReferenceView?

  static let schema = Schema<FieldView> {
    Code("property", \.property, "the stored property as it is declared")
    Code("member", \.member, "the property after a dot")
    Code("type", \.type, "its Swift type")
    Code("inputType", \.inputType, "its Swift type in what clients send")
    Words("summary", \.summary, "what the description says about it")
    Code("wire", \.wire, "its name in JSON")
    Code("column", \.column, "its column")
    Code("sending", \.sending, "the statement that writes it to a variable `json`")
    Code("restored", \.restored, "the property where a variable `row` is in scope")
    Flag("isSent", \.isSent, "whether clients see it")
    Flag("isInput", \.isInput, "whether clients may write it")
    Code("reading", \.reading, "the statement that reads and checks it from a body")
    Code("bound", \.bound, "its value for a statement")
    Code("stored", \.stored, "its value from a row")
    Code("initial", \.initial, "its value in a new row where no client may write it")
    One("pattern", \.pattern, "its regular expression")
    One("choice", \.choice, "its enum")
    One("reference", \.reference, "what it refers to")
  }
}

/// A regular expression of a field.
struct PatternView: View {
  /// The constant that holds it.
  var constant: String
  var source: Text
  var icu: Text
  /// Declares the constant, in one or several lines.
  var declaration: String

  static let schema = Schema<PatternView> {
    Code("constant", \.constant, "the constant that holds it")
    Words("source", \.source, "as the description spells it")
    Words("icu", \.icu, "in the dialect of ICU")
    Code("declaration", \.declaration, "the declaration of the constant")
  }

  init(constant: String, _ pattern: Pattern) {
    self.constant = constant
    source = Text(pattern.source)
    icu = Text(ICUPattern.text(pattern))
    declaration = SwiftCall.text(
      "private static let \(constant) = Pattern",
      [SwiftValue.text(source.value), "icu: " + SwiftValue.text(icu.value)],
      indentation: 4
    )
  }
}

/// The enum of a field.
struct ChoiceView: View {
  var name: String
  var cases: [CaseView]
  /// Any case, `.fiction`.
  var first: String

  static let schema = Schema<ChoiceView> {
    Code("name", \.name, "the enum's name inside the resource's type")
    Many("cases", \.cases, "its cases")
    Code("first", \.first, "its first case after a dot")
  }
}

/// A case of an enum.
struct CaseView: View {
  var name: String
  /// The value on the wire, where it is not the case's name.
  var value: Text?

  static let schema = Schema<CaseView> {
    Code("case", \.name, "the case as it is declared")
    Words("value", \.value, "its value on the wire, where that is not its name")
  }
}

/// What a field refers to.
struct ReferenceView: View {
  var wire: String
  var table: String
  /// Looks it up, an argument that may take several lines.
  var check: String

  static let schema = Schema<ReferenceView> {
    Code("wire", \.wire, "the field's name in JSON")
    Code("table", \.table, "the table that is referred to")
    Code("check", \.check, "the argument that has it looked up")
  }
}
