/// `1 file`, `2 files`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// A duration to be read by a person: `0.04 s`, `12 s`.
func seconds(_ duration: Duration) -> String {
  let hundredths = Int((duration / .milliseconds(10)).rounded(.up))
  if hundredths >= 1000 { return "\(hundredths / 100) s" }
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
}

extension String {
  /// With blanks in front, up to a width.
  func right(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }

  /// With blanks behind, up to a width.
  func left(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
