import Templating

/// What kinds of fields there are.
extension ServiceView {
  @SchemaBuilder<ServiceView>
  static var fieldMembers: [SchemaMember<ServiceView>] {
    Flag("hasReferences", \.hasReferences, "whether clients write references")
    Flag("hasEmails", \.hasEmails, "whether a field is an email address")
    Flag("hasURLs", \.hasURLs, "whether a field is a URL")
    Flag("hasPatterns", \.hasPatterns, "whether a field has a pattern")
    Flag("hasDecimals", \.hasDecimals, "whether a field is a decimal")
    Flag("hasJSON", \.hasJSON, "whether a field holds any JSON")
    Flag("hasCreate", \.hasCreate, "whether clients may create anything")
  }
}
