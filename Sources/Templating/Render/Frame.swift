/// What a slot of a view holds once it has been read.
enum Value {
  case unread
  case absent
  case flag(Bool)
  case string(String)
  case strings([String])
  case frame(Frame)
  case frames([Frame])
}

/// The slots of one view, each read when first asked for and kept: most templates use only a part of their view, and
/// several templates are rendered with the same one.
class Frame {
  private final var slots: [Value]

  init(slotCount: Int) {
    slots = Array(repeating: .unread, count: slotCount)
  }

  final subscript(slot: Int) -> Value {
    if case .unread = slots[slot] { slots[slot] = read(slot) }
    return slots[slot]
  }

  func read(_ slot: Int) -> Value { .absent }
}

final class ViewFrame<V: View>: Frame {
  private let view: V
  private let schema: Schema<V>

  init(_ view: V) {
    self.view = view
    schema = V.schema
    super.init(slotCount: schema.readers.count)
  }

  override func read(_ slot: Int) -> Value { schema.readers[slot](view) }
}
