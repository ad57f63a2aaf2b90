import Regeneration
import Rendering
import ServiceDescription

extension GeneratedFile {
  /// The same file with what it was called before its subject was renamed.
  ///
  /// - Parameter formerNames: by the name of a resource or job today, its name before `was:`.
  public func known(by formerNames: [String: String]) -> GeneratedFile {
    guard let space = subject.lastIndex(of: " ") else { return self }
    let name = subject[subject.index(after: space)...]
    // A route is called `Book.publish`: what stands before the dot is its resource.
    let resource = name.prefix { $0 != "." }
    guard let was = formerNames[String(resource)] else { return self }
    var file = self
    let formerSubject = subject[...space] + was + name[resource.endIndex...]
    let templates = [template] + former.map(\.template)
    file.former += templates.map { Identity(template: $0, subject: String(formerSubject)) }
    return file
  }
}

extension Service {
  /// By the name of each renamed resource and job its former one.
  public var formerNames: [String: String] {
    let resources = resources.compactMap { resource in resource.was.map { (resource.name.upperCamel, $0.upperCamel) } }
    let jobs = jobs.compactMap { job in job.was.map { (job.name.written, $0.written) } }
    return Dictionary(resources + jobs) { first, _ in first }
  }

  /// The names that changed since `old`, in every form that emitted files can hold.
  public func renames(since old: Service) -> [Rename] {
    var renames: [Rename] = []
    for resource in resources {
      let former = resource.was.flatMap(old.resource) ?? old.resource(named: resource.name)
      guard let before = former else { continue }
      renames += Rename.forms(of: before.name, to: resource.name)
      renames += Rename.forms(of: before.plural, to: resource.plural)
      renames += zip(before.oneInWords, resource.oneInWords).map { Rename($0, to: $1) }
      for field in resource.fields {
        let former = field.was.flatMap { before.field(named: $0) } ?? before.field(named: field.name)
        guard let former else { continue }
        renames += Rename.forms(of: former.name, to: field.name)
        renames += [
          Rename(former.swiftName, to: field.swiftName), Rename(former.column, to: field.column),
          Rename(former.wireName, to: field.wireName),
        ]
      }
    }
    for job in jobs {
      guard let former = job.was.flatMap(old.job) ?? old.job(named: job.name) else { continue }
      renames += Rename.forms(of: former.name, to: job.name)
    }
    var seen: Set<Rename> = []
    return renames.filter { $0.old != $0.new && seen.insert($0).inserted }
  }
}

extension Rename {
  /// `PublishedBook`, `publishedBook`, `published_book`, `published-book`, `published book`.
  fileprivate static func forms(of old: Name, to new: Name) -> [Rename] {
    [
      Rename(old.upperCamel, to: new.upperCamel), Rename(old.lowerCamel, to: new.lowerCamel),
      Rename(old.snake, to: new.snake), Rename(old.kebab, to: new.kebab),
      Rename(old.words.joined(separator: " "), to: new.words.joined(separator: " ")),
    ]
  }
}
