import ServiceDescription

/// One difference that clients of the API may notice, judged by a rule.
public struct APIChange: Sendable, Equatable {
  public var rule: APIRule
  /// `Book.isbn`, `GET /v1/books/{id}`
  public var subject: String
  /// What differs, after the subject: `is gone`, `takes 1..100 instead of 1..200`.
  public var detail: String
  public var places: Places

  public var step: SemverStep { rule.step }
}
