import ServiceDescription

/// Tables that no resource stands for, and that the service needs all the same.
enum ServiceTables {
  static let users = "users"
  static let refreshTokens = "refresh_tokens"
  static let idempotencyKeys = "idempotency_keys"
  static let queuedJobs = "queued_jobs"

  /// With their indexes.
  static func all(of service: Service) -> [Table] {
    (service.auth == nil ? [] : [userTable, refreshTokenTable])
      + (service.hasIdempotency ? [idempotencyKeyTable] : []) + (service.jobs.isEmpty ? [] : [queuedJobTable])
  }

  private static let userTable = Table(
    users,
    columns: [
      Column("id", .uuid), Column("email", .text), Column("password_hash", .text), Column("role", .text),
      Column("created_at", .timestamp), Column("updated_at", .timestamp),
    ],
    indexes: [index(users, ["email"], isUnique: true)])

  /// Of a token only its hash is kept. One that was used stays until it would have expired, so that a second use is
  /// noticed.
  private static let refreshTokenTable = Table(
    refreshTokens,
    columns: [
      Column("id", .uuid),
      Column("user_id", .uuid, reference: ForeignKey(table: users, onDelete: .cascade)),
      Column("family", .uuid), Column("hash", .text), Column("expires_at", .timestamp),
      Column("used_at", .timestamp, isOptional: true),
    ],
    indexes: [
      index(refreshTokens, ["hash"], isUnique: true), index(refreshTokens, ["user_id"]),
      index(refreshTokens, ["family"]), index(refreshTokens, ["expires_at"]),
    ])

  /// Of a request that is being worked on, `status`, `headers` and `body` are null.
  private static let idempotencyKeyTable = Table(
    idempotencyKeys,
    columns: [
      Column("id", .uuid), Column("scope", .text), Column("key", .text), Column("fingerprint", .text),
      Column("status", .integer, isOptional: true), Column("headers", .text, isOptional: true),
      Column("body", .text, isOptional: true), Column("expires_at", .timestamp),
    ],
    indexes: [index(idempotencyKeys, ["scope", "key"], isUnique: true), index(idempotencyKeys, ["expires_at"])])

  /// `due_at` is when a job that waits may begin, and when the lease of one that runs ends, which has a `claim`; of one
  /// that is dead it is null. `unique_key` is there while an equal job must not come to wait as well.
  private static let queuedJobTable = Table(
    queuedJobs,
    columns: [
      Column("id", .uuid), Column("job", .text), Column("payload", .text),
      Column("unique_key", .text, isOptional: true), Column("attempts", .integer),
      Column("due_at", .timestamp, isOptional: true), Column("claim", .uuid, isOptional: true),
      Column("failure", .text, isOptional: true), Column("request_id", .text, isOptional: true),
      Column("traceparent", .text, isOptional: true), Column("created_at", .timestamp),
      Column("changed_at", .timestamp),
    ],
    indexes: [index(queuedJobs, ["unique_key"], isUnique: true), index(queuedJobs, ["due_at", "id"])])

  private static func index(_ table: String, _ columns: [String], isUnique: Bool = false) -> Index {
    Index(SchemaNames.index(table, columns, isUnique: isUnique), columns: columns, isUnique: isUnique)
  }
}
