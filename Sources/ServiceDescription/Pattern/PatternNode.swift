/// A pattern's syntax.
public indirect enum PatternNode: Sendable, Equatable {
  /// At least two branches, tried in order.
  case alternatives([PatternNode])
  /// One after the other; empty: matches nothing written.
  case sequence([PatternNode])
  case scalar(Unicode.Scalar)
  case set(ScalarSet)
  /// `^`
  case start
  /// `$`
  case end
  /// `\b`, or `\B` if negated.
  case wordBoundary(isNegated: Bool)
  /// `(…)` and `(?:…)`; captured groups have a number from 1, and perhaps a name.
  case group(PatternNode, number: Int?, name: String?)
  /// `(?=…)`, or `(?!…)` if negated.
  case lookahead(PatternNode, isNegated: Bool)
  /// `\1`, `\k<name>`; the group has always matched before.
  case backreference(Int)
  /// `*`, `+`, `?`, `{2,5}`; no maximum: unbounded.
  case repeated(PatternNode, minimum: Int, maximum: Int?, isLazy: Bool)
}
