public enum DiagnosticCode: String, Sendable, CaseIterable {
  case unknownType = "H0104"
}
