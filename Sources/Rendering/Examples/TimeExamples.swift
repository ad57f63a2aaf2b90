import ServiceDescription

extension FieldExamples {
  init(date bounds: Bounds<CalendarDate>) {
    let usual = CalendarDate(year: 2026, month: 1, day: 1)
    let anchors = [usual, bounds.lower, bounds.upper].compactMap(\.self)
    let candidates = anchors.flatMap { day in [0, 1, 2, -1, -2].compactMap { day.adding(days: $0) } }
    values = Array(Self.distinct(candidates.filter(bounds.contains).map(Self.date)).prefix(Self.wanted))
    let first = bounds.lower ?? CalendarDate(year: 1, month: 1, day: 1)
    let last = bounds.upper ?? CalendarDate(year: 9999, month: 12, day: 31)
    accepted = Self.distinct([first, last].compactMap(\.self).map(Self.date))
    let beyond = [bounds.lower?.adding(days: -1), bounds.upper?.adding(days: 1)].compactMap(\.self)
    refused = beyond.map { ExampleRefusal(Self.date($0), "range") }
    refused += [
      ExampleRefusal(.text("2026-02-30"), "format"),
      ExampleRefusal(.text("2026-01-01T00:00:00Z"), "format"),
      ExampleRefusal(.int(20_260_101), "type"),
    ]
  }

  init(timestamp bounds: Bounds<Timestamp>) {
    let usual = Timestamp(millisecondsSinceEpoch: 1_767_225_600_000)
    let anchors = [usual, bounds.lower, bounds.upper].compactMap(\.self)
    let candidates = anchors.flatMap { time in [0, 1_000, 2_000, 1, 2, -1, -2].compactMap { Self.moved(time, by: $0) } }
    values = Array(Self.distinct(candidates.filter(bounds.contains).map(Self.timestamp)).prefix(Self.wanted))
    let edges = [bounds.lower, bounds.upper].compactMap(\.self)
    accepted = Self.distinct((edges.isEmpty ? values.prefix(1) : edges.map(Self.timestamp)[...]).map { $0 })
    let beyond = [
      bounds.lower.flatMap { Self.moved($0, by: -1) }, bounds.upper.flatMap { Self.moved($0, by: 1) },
    ]
    refused = beyond.compactMap(\.self).map { ExampleRefusal(Self.timestamp($0), "range") }
    refused += [
      ExampleRefusal(.text("2026-01-01"), "format"),
      ExampleRefusal(.text("2026-02-30T00:00:00Z"), "format"),
      ExampleRefusal(.int(1_767_225_600), "type"),
    ]
  }

  private static func date(_ date: CalendarDate) -> ExampleValue { .text(date.description) }

  private static func timestamp(_ timestamp: Timestamp) -> ExampleValue { .text(timestamp.description) }

  private static func moved(_ timestamp: Timestamp, by milliseconds: Int64) -> Timestamp? {
    Timestamp(millisecondsSinceEpoch: timestamp.millisecondsSinceEpoch + milliseconds)
  }
}
