import ServiceDescription
import Templating

extension ValidationTestsView {
  init(_ example: ResourceExamples, in service: Service) {
    let fields = example.resource.fields
    // The rest of the body must fit beside the value.
    let room = Int(service.api.maxBody.bytes - (example.rows.first?.bytes ?? 0)) - 64
    let written = fields.filter { $0.access != .readOnly }
    accepted = ProbeCode.lines(
      // Who owns a row is tested apart.
      written.filter { !$0.isOwner }.flatMap { field in
        (example.fields[field.name]?.accepted ?? []).filter { $0.bytes < room }
          .map { ProbeCode.text(field.wireName, $0) }
      }
    )
    var refusals = written.flatMap { field in
      (example.fields[field.name]?.refused ?? []).filter { $0.value.bytes < room }.map { (field.wireName, $0) }
    }
    refusals += fields.filter { $0.access == .readOnly }.map { field in
      let value = example.fields[field.name]?.values.first ?? .null
      return (field.wireName, ExampleRefusal(value, "read-only"))
    }
    let wireNames = Set(fields.map(\.wireName))
    let unknown = ["id", "created_at", "no_such_field"].filter { !wireNames.contains($0) }
    refusals += unknown.map { ($0, ExampleRefusal(.int(1), "unknown")) }
    refused = ProbeCode.lines(refusals.map { ProbeCode.text($0, $1.value, breaking: $1.broken) })
    let firsts = Dictionary(refusals) { first, _ in first }
    combines = firsts.reduce(2) { $0 + $1.key.utf8.count + $1.value.value.bytes + 6 } < service.api.maxBody.bytes
    let fixed = fields.filter { $0.access == .createOnly }
    self.fixed = ProbeCode.lines(
      fixed.map { field in
        let value = example.fields[field.name]?.values.first ?? .null
        return ProbeCode.text(field.wireName, value, breaking: ["create-only"])
      }
    )
    hidden = CreationTestsView.hidden(example)
  }
}

extension UniqueTestsView {
  init(_ example: ResourceExamples) {
    let all = UniqueKey.all(of: example.resource)
    let rows = example.rows
    let tested =
      rows.count < 2 ? [] : all.filter { $0.canBeTested(rows[1], against: rows[0], keys: all) }
    keys = Self.lines(tested)
    changeableKeys = Self.lines(
      tested.filter {
        $0.fields.allSatisfy { $0.access != .createOnly } && $0.fields.contains { $0.access != .readOnly }
      }
    )
    let optional = all.compactMap { $0.fields.count == 1 ? $0.fields.first : nil }
      .filter { $0.isOptional && $0.access != .readOnly && !$0.isOwner }
    nullable = rows.count < 2 ? [] : optional.map { TextRun.literal($0.wireName) }
  }

  private static func lines(_ keys: [UniqueKey]) -> [String] {
    SwiftList.lines(
      keys.map { key in
        SwiftList.inline(key.fields.map { TextRun.literal($0.wireName) }, indentation: 0, column: 8)
      }
    )
    .flatMap { $0.split(separator: "\n").map(String.init) }
  }
}

extension ReferenceTestView {
  /// Nil for what is no reference, or cannot be tested because no row can be made.
  init?(
    _ field: Field, of example: ResourceExamples, in service: Service, names: NameTable, examples: ServiceExamples
  ) {
    guard case .reference(let reference) = field.type, field.access != .readOnly, !field.isOwner,
      !example.rows.isEmpty
    else { return nil }
    let target = reference.isUser ? nil : service.resource(named: reference.target)
    let actions = example.resource.actions
    wire = Text(field.wireName)
    title = field.swiftName.capitalizedFirst
    nothing =
      service.idKind(of: reference) == .int
      ? "9_223_372_036_854_775_807" : "\"ffffffff-ffff-4fff-bfff-ffffffffffff\""
    error = Text("\(field.wireName): reference")
    self.target = target.map { names[$0.name].fixture } ?? ""
    isChangeable = actions.update != nil && field.access != .createOnly
    other = example.rows.count > 1 ? "1" : "0"
    // The second row, because other references of the same row may hold the first.
    let canDelete = target.map { $0.actions.delete != nil && examples[$0.name].rows.count > 1 } ?? false
    forbids = canDelete && reference.onDelete == .forbid
    clears = canDelete && reference.onDelete == .clear && actions.get != nil && field.access != .writeOnly
    cascades = canDelete && reference.onDelete == .cascade && actions.get != nil
    hasDelete = actions.delete != nil
  }
}
