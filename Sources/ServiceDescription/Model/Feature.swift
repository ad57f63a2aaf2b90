/// A thing that a description can ask for and that templates can be written for on its own.
///
/// What a pack cannot emit yet is refused by name, at the place that asks for it, and never dropped silently.
public enum Feature: String, Sendable, Hashable, CaseIterable {
  case directoryPack, gitPack
  case apiPrefix, problemTypes, maxBody, requestTimeout, fallback, metrics
  case corsAllOrigins, corsOrigins, corsOptions, resourceCORS
  case sqlite, postgres, existingTables, memoryStore, redisStore
  case auth, authTokens, authRoles, closedRegistration, loginLimit, userReference, ownerField
  case limitDefaults, limitByUser, limitByAddress, limitByHeader, fixedWindow, slidingWindow, limitTiers, limitDeny
  case jobs, jobResourcePayload, jobFieldPayload, jobAttempts, jobBackoff, jobDelay, jobUnique, jobRename
  case uuidID, customPlural, resourceRename, movedPath, noTimestamps, index, uniqueTogether
  case cursorPages, pageSizes, filter, sort, noAction
  case allowUser, allowOwner, allowRole
  case rateLimit, tierLimit, dynamicLimit, noLimit
  case cacheAnswers, cacheMembership, cacheUnless, idempotent, enqueue
  case routes, routeBody, routeQuery, routeReturns
  case stringType, textType, emailType, urlType, intType, doubleType, decimalType, boolType
  case dateType, timestampType, uuidType, enumType, jsonType, arrayType, reference
  case length, pattern, notBlank, range, itemCount
  case defaultValue, uniqueField, onDeleteClear, onDeleteCascade
  case readOnlyField, writeOnlyField, createOnlyField, fieldRename, wireName
}

/// A feature at a place that asks for it.
public struct FeatureUse: Sendable, Equatable {
  public var feature: Feature
  public var origin: Origin

  public init(_ feature: Feature, at origin: Origin) {
    self.feature = feature
    self.origin = origin
  }

  public var name: String { feature.rawValue }
  public var position: SourcePosition { origin.position }
  public var length: Int { origin.length }
}

extension Feature {
  /// The feature in words that go before "not yet emitted".
  public var phrase: String {
    switch self {
    case .directoryPack: "a template pack from a directory"
    case .gitPack: "a template pack from a git repository"
    case .apiPrefix: "an API prefix"
    case .problemTypes: "a base for problem types"
    case .maxBody: "a largest body"
    case .requestTimeout: "a time limit for requests"
    case .fallback: "a fallback page"
    case .metrics: "metrics"
    case .corsAllOrigins: "CORS for all origins"
    case .corsOrigins: "CORS for given origins"
    case .corsOptions: "CORS methods, headers, credentials or max-age"
    case .resourceCORS: "CORS of one resource"
    case .sqlite: "SQLite"
    case .postgres: "PostgreSQL"
    case .existingTables: "tables that are there already"
    case .memoryStore: "the store in memory"
    case .redisStore: "the Redis store"
    case .auth: "authentication"
    case .authTokens: "token lifetimes"
    case .authRoles: "roles"
    case .closedRegistration: "closed registration"
    case .loginLimit: "a login limit"
    case .userReference: "a reference to User"
    case .ownerField: "a field filled from whoever is logged in"
    case .limitDefaults: "default limits"
    case .limitByUser: "limits by user"
    case .limitByAddress: "limits by address"
    case .limitByHeader: "limits by header"
    case .fixedWindow: "fixed windows"
    case .slidingWindow: "sliding windows"
    case .limitTiers: "limits by role"
    case .limitDeny: "refusing while the store is down"
    case .jobs: "jobs"
    case .jobResourcePayload: "a job for a resource"
    case .jobFieldPayload: "a job with fields"
    case .jobAttempts: "a number of attempts"
    case .jobBackoff: "pauses between attempts"
    case .jobDelay: "a delayed job"
    case .jobUnique: "unique jobs"
    case .jobRename: "a renamed job"
    case .uuidID: "UUIDs as ids"
    case .customPlural: "a plural of its own"
    case .resourceRename: "a renamed resource"
    case .movedPath: "a redirect from an old path"
    case .noTimestamps: "a resource without timestamps"
    case .index: "an index"
    case .uniqueTogether: "fields that are unique together"
    case .cursorPages: "pages by cursor"
    case .pageSizes: "page sizes"
    case .filter: "a filter"
    case .sort: "sorting"
    case .noAction: "leaving an action out"
    case .allowUser: "a route for logged-in users"
    case .allowOwner: "a route for owners"
    case .allowRole: "a route for roles"
    case .rateLimit: "a limit of a route's own"
    case .tierLimit: "a limit by tier"
    case .dynamicLimit: "a limit by function"
    case .noLimit: "a route without limit"
    case .cacheAnswers: "cached answers"
    case .cacheMembership: "caching items and count"
    case .cacheUnless: "caching unless a parameter is there"
    case .idempotent: "idempotency keys"
    case .enqueue: "starting a job"
    case .routes: "a custom route"
    case .routeBody: "a custom route's body"
    case .routeQuery: "a custom route's query"
    case .routeReturns: "a custom route's answer"
    case .stringType: "the type string"
    case .textType: "the type text"
    case .emailType: "the type email"
    case .urlType: "the type url"
    case .intType: "the type int"
    case .doubleType: "the type double"
    case .decimalType: "the type decimal"
    case .boolType: "the type bool"
    case .dateType: "the type date"
    case .timestampType: "the type timestamp"
    case .uuidType: "the type uuid"
    case .enumType: "the type enum"
    case .jsonType: "the type json"
    case .arrayType: "an array"
    case .reference: "a reference"
    case .length: "a length"
    case .pattern: "a pattern"
    case .notBlank: "blank: false"
    case .range: "a range"
    case .itemCount: "a number of items"
    case .defaultValue: "a default"
    case .uniqueField: "a unique field"
    case .onDeleteClear: "on-delete: clear"
    case .onDeleteCascade: "on-delete: cascade"
    case .readOnlyField: "a read-only field"
    case .writeOnlyField: "a write-only field"
    case .createOnlyField: "a create-only field"
    case .fieldRename: "a renamed field"
    case .wireName: "a JSON name of its own"
    }
  }
}
