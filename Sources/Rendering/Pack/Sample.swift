/// A description that comes with the program, to begin a project from.
public struct Sample: Sendable, Equatable {
  /// The name of its folder: `bookstore`.
  public let name: String
  /// The text of its `hornero.yml`.
  public let description: String

  /// All samples, sorted by name.
  public static let all: [Sample] = EmbeddedSamples.files.map { file in
    Sample(name: String(file.path.prefix { $0 != "/" }), description: file.text)
  }

  /// The sample of that name, nil if there is none.
  public static func named(_ name: String) -> Sample? { all.first { $0.name == name } }
}
