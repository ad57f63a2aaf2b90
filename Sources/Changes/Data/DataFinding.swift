import Persistence
import ServiceDescription

/// Rows that a change loses or may fail on, with its places in both descriptions.
public struct DataFinding: Sendable, Equatable {
  public var risk: DataRisk
  public var places: Places

  init(_ risk: DataRisk, _ correspondence: Correspondence) {
    self.risk = risk
    // `Book.isbn`, `Book.author+title`, `Book`: what goes is called by its old name, everything else by its new one.
    let parts = risk.subject.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count > 1, parts[0] == "job" {
      let name = Name(parts[1])
      let pair = risk.name.hasPrefix("drop:") ? nil : correspondence.jobs.first { $0.new.name == name }
      places = Places(old: pair?.old.origin ?? correspondence.old.job(named: name)?.origin, new: pair?.new.origin)
      return
    }
    let resource = Name(parts[0])
    let field = parts.count > 1 ? parts[1].split(separator: "+").first.map { Name(String($0)) } : nil
    let isGone = risk.name.hasPrefix("drop:")
    let pair = isGone ? correspondence.pair(ofOld: resource) : correspondence.pair(ofNew: resource)
    let (old, new) = (pair?.old ?? correspondence.old.resource(named: resource), pair?.new)
    guard let field else {
      places = Places(old: old?.origin, new: new?.origin)
      return
    }
    let fields = pair?.fields.first { isGone ? $0.old.name == field : $0.new.name == field }
    let before = fields?.old ?? (isGone ? old?.field(named: field) : nil)
    let after = fields?.new ?? (isGone ? nil : new?.field(named: field))
    places = Places(old: before?.origin ?? (isGone ? old?.origin : nil), new: after?.origin ?? new?.origin)
  }
}
