import HorneroKit
import Regeneration
import Rendering
import ServiceDescription

/// A sample as it was generated before anything changed.
public struct Baseline: Sendable {
  public let name: String
  public let description: String
  public let files: [GeneratedFile]
  let service: Service
  let pack: PackTexts

  /// - Parameters:
  ///   - pack: every file of a template pack, by its path in it.
  ///   - team: the same of a team's pack that extends it.
  public init(name: String, description: String, pack: [String: String], team: [String: String]? = nil) throws {
    (self.name, self.description) = (name, description)
    self.pack = PackTexts(files: pack, team: team)
    service = try Self.service(description)
    files = try Self.render(service, try self.pack.pack())
  }

  fileprivate static func service(_ description: String) throws -> Service {
    guard let service = parseService(Array(description.utf8), file: "hornero.yml").service else {
      throw BenchmarkError.invalidDescription(description)
    }
    return service
  }

  /// Without frozen files: what a change means for a database is not decided here.
  fileprivate static func render(_ service: Service, _ pack: Pack) throws -> [GeneratedFile] {
    let values = pack.manifest.values(of: service.team, pack: nil).0
    return try Rendering.render(service, with: values.members.isEmpty ? pack : pack.with(values)).filter {
      $0.ownership != .frozen
    }.map(GeneratedFile.init)
  }
}

enum BenchmarkError: Error {
  case invalidDescription(String)
}

/// What is new: a description, a template pack, or both, and what is made of them.
struct Change: Sendable {
  var descriptionChange: DescriptionChange
  var templateChange: TemplateChange
  var description: String
  var files: [GeneratedFile]
  var renames: [Rename]

  /// A change by chance; one that turns out impossible is drawn again.
  ///
  /// - Parameter compiling: whether what is made must compile.
  init(of baseline: Baseline, compiling: Bool = false, _ chance: inout Chance) throws {
    let templates = TemplateChange.allCases.filter { !compiling || $0 != .imports }
    while true {
      guard let description = chance.pick(DescriptionChange.allCases),
        let template = chance.pick(templates),
        description != .nothing || template != .nothing,
        let text = description.applied(to: baseline.description, &chance),
        let pack = template.applied(to: baseline.pack, &chance)
      else { continue }
      let service = try Baseline.service(text)
      let formerNames = service.formerNames
      (descriptionChange, templateChange, self.description) = (description, template, text)
      files = try Baseline.render(service, try pack.pack()).map { $0.known(by: formerNames) }
      renames = service.renames(since: baseline.service)
      return
    }
  }

  /// The frozen files of a project that is made anew from the description.
  func frozen() throws -> [GeneratedFile] {
    try Rendering.render(try Baseline.service(description)).filter { $0.ownership == .frozen }.map(GeneratedFile.init)
  }
}
