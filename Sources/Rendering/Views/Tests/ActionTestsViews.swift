import Templating

/// What tests of creating a row need.
struct CreationTestsView: View {
  /// Whether the limit is one that a test can reach, and not too small for any body.
  var testsSize: Bool
  var maxBody: String
  /// What a row has where the body has nothing, the members of a dictionary in lines.
  var absent: [String]
  /// The required fields, an array.
  var required: String?
  /// The fields that are never sent, an array.
  var hidden: String?

  var hasAbsent: Bool { !absent.isEmpty }

  static let schema = Schema<CreationTestsView> {
    Flag("testsSize", \.testsSize, "whether the largest body is one that a test can send")
    Code("maxBody", \.maxBody, "the largest body, in bytes")
    Flag("hasAbsent", \.hasAbsent, "whether something may be absent")
    Code("absent", \.absent, "what a row has where the body has nothing, in lines")
    Code("required", \.required, "the required fields")
    Code("hidden", \.hidden, "the fields that are never sent")
  }
}

/// What tests of changing a row need.
struct UpdateTestsView: View {
  /// The fields that a client may change and see, an array.
  var fields: String?
  /// Those of them that may be null, an array.
  var nullable: String?
  /// Whether a row that gets the values of another in these fields is another one to see.
  var isSeen: Bool
  /// Blanks that make `{}` one byte longer than the largest body.
  var blanks: String

  static let schema = Schema<UpdateTestsView> {
    Code("fields", \.fields, "the fields that a client may change and see")
    Code("nullable", \.nullable, "those of them that may be null")
    Code("blanks", \.blanks, "blanks that make an empty object too long")
  }
}
