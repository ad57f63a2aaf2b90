import Persistence
import ServiceDescription
import Templating

/// What a pack makes of a description.
public struct PackSample: Sendable {
  public var name: String
  public var files: [RenderedFile]
}

extension Pack {
  /// Every sample of this program as this pack renders it, with stand-ins for values that a description must give.
  ///
  /// - Throws: `TemplateErrors`, `PathErrors`.
  public func renderedSamples() throws -> [PackSample] {
    let ready = with(manifest.standIns)
    let bound = try BoundPack(ready, kinds: subjectKinds)
    return try Sample.all.compactMap { sample in
      let (service, _) = parseService(Array(sample.description.utf8), file: sample.name)
      guard let service else { return nil }
      return PackSample(name: sample.name, files: try bound.render(ServiceView(service, history: SchemaHistory())))
    }
  }
}

extension PackManifest {
  /// Values that fit what the pack wants, for a rendering without a description.
  var standIns: NamedValues {
    let members = team.map { declaration in
      let text = declaration.kind == .flag ? "true" : declaration.choices.first ?? declaration.name.lowerCamel
      let content: TeamValue.Content = declaration.kind.isList ? .list([text]) : .text(text)
      return NamedValues.Member(
        declaration.name.lowerCamel, declaration.value(declaration.fallback ?? content), declaration.doc)
    }
    return NamedValues("team", members)
  }
}
