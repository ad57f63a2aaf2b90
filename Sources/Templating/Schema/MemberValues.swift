/// What ``Code`` can read: `String`, `String?` and `[String]`.
public protocol CodeValue: Sendable {
  static var templatePresence: Presence { get }
  var templateSlot: SlotValue { get }
}

/// What ``Words`` can read: `Text`, `Text?` and `[Text]`.
public protocol WordsValue: Sendable {
  static var templatePresence: Presence { get }
  var templateSlot: SlotValue { get }
}

/// How often a value is there.
public enum Presence: Sendable, Hashable {
  case always
  case optional
  case list
}

/// A value on its way into a rendering; only the engine looks inside.
public struct SlotValue {
  let value: Value
}

extension String: CodeValue {
  public static var templatePresence: Presence { .always }
  public var templateSlot: SlotValue { SlotValue(value: .string(self)) }
}

extension Text: WordsValue {
  public static var templatePresence: Presence { .always }
  public var templateSlot: SlotValue { SlotValue(value: .string(value)) }
}

extension Optional: CodeValue where Wrapped == String {
  public static var templatePresence: Presence { .optional }
  public var templateSlot: SlotValue { SlotValue(value: map { .string($0) } ?? .absent) }
}

extension Optional: WordsValue where Wrapped == Text {
  public static var templatePresence: Presence { .optional }
  public var templateSlot: SlotValue { SlotValue(value: map { .string($0.value) } ?? .absent) }
}

extension Array: CodeValue where Element == String {
  public static var templatePresence: Presence { .list }
  public var templateSlot: SlotValue { SlotValue(value: .strings(self)) }
}

extension Array: WordsValue where Element == Text {
  public static var templatePresence: Presence { .list }
  public var templateSlot: SlotValue { SlotValue(value: .strings(map(\.value))) }
}
