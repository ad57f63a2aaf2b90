import Regeneration
import Rendering
import ServiceDescription

/// The place where the built-in templates are plugged in.
extension Pipeline {
  public static var builtin: Pipeline {
    Pipeline(
      pack: "builtin 1", emitted: Set(Feature.allCases), parse: { parseService($0, file: $1) },
      render: { service in [] }
    )
  }
}
