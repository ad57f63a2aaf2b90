/// The descriptions that a new service can start from, embedded in the binary.
enum Samples {
  private static let all: [(name: String, text: String)] = []

  static var names: [String] { all.map(\.name).sorted() }

  static func description(of name: String) -> String? { all.first { $0.name == name }?.text }
}
