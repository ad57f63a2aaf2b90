import Templating

/// Values on both sides of every bound.
struct ValidationTestsView: View {
  /// Probes in lines.
  var accepted: [String]
  var refused: [String]
  /// Probes that only a change is refused for.
  var fixed: [String]
  var hidden: String?
  /// Whether one body can hold a bad value for each field.
  var combines: Bool

  var hasAccepted: Bool { !accepted.isEmpty }
  var hasFixed: Bool { !fixed.isEmpty }

  static let schema = Schema<ValidationTestsView> {
    Flag("hasAccepted", \.hasAccepted, "whether there are values at bounds")
    Code("accepted", \.accepted, "values at the bounds, in lines")
    Code("refused", \.refused, "values beyond the bounds, in lines")
    Code("fixed", \.fixed, "values that only a change is refused for, in lines")
    Flag("hasFixed", \.hasFixed, "whether there are fields that cannot be changed")
    Code("hidden", \.hidden, "the fields that are never sent")
    Flag("combines", \.combines, "whether one body can hold a bad value for each field")
  }
}

/// What no two rows may share.
struct UniqueTestsView: View {
  /// Arrays of fields, in lines.
  var keys: [String]
  /// Those whose fields can all be changed, in lines.
  var changeableKeys: [String]
  /// The unique fields that several rows may leave null, an array.
  var nullable: [String]

  var hasKeys: Bool { !keys.isEmpty }
  var hasChangeableKeys: Bool { !changeableKeys.isEmpty }
  var differ: Bool { keys != changeableKeys }
  var nullableList: String? {
    nullable.isEmpty ? nil : SwiftList.inline(nullable, indentation: 4, column: 21)
  }

  static let schema = Schema<UniqueTestsView> {
    Flag("hasKeys", \.hasKeys, "whether there are any that can be tested")
    Code("keys", \.keys, "arrays of fields, in lines")
    Flag("hasChangeableKeys", \.hasChangeableKeys, "whether there are any whose fields can all be changed")
    Code("changeableKeys", \.changeableKeys, "those whose fields can all be changed, in lines")
    Flag("differ", \.differ, "whether there are some that cannot be changed")
    Code("nullable", \.nullableList, "the unique fields that several rows may leave null")
  }
}

/// What a field refers to, and what becomes of the row when that is deleted.
struct ReferenceTestView: View {
  var wire: Text
  /// For the name of a test: `AuthorID`.
  var title: String
  /// An id that no row has.
  var nothing: String
  /// `author_id: reference`
  var error: Text
  /// The fixture of what it refers to; empty where clients make no such row.
  var target: String
  /// The number of an example row beside the first; the first itself where there is no other.
  var other: String
  var isChangeable: Bool
  var forbids: Bool
  var clears: Bool
  var cascades: Bool
  /// Whether clients may delete the row that refers.
  var hasDelete: Bool

  static let schema = Schema<ReferenceTestView> {
    Words("wire", \.wire, "the field's name in JSON")
    Code("title", \.title, "the field, for the name of a test")
    Code("nothing", \.nothing, "an id that no row has")
    Words("error", \.error, "the field and the rule that is broken")
    Code("target", \.target, "the fixture of what it refers to")
    Code("other", \.other, "the number of an example row that can be made beside the first")
    Flag("isChangeable", \.isChangeable, "whether clients may change it")
    Flag("forbids", \.forbids, "whether it forbids the deletion of what it refers to")
    Flag("clears", \.clears, "whether it becomes null when what it refers to is deleted")
    Flag("cascades", \.cascades, "whether its row goes when what it refers to is deleted")
    Flag("hasDelete", \.hasDelete, "whether clients may delete the row that refers")
  }
}
