import ServiceDescription

extension Feature {
  /// What the built-in pack has templates for. Anything else is refused at the place that asks for it.
  public static let emitted: Set<Feature> = [
    .directoryPack, .gitPack,
    .apiPrefix, .problemTypes, .maxBody, .requestTimeout, .fallback, .metrics,
    .corsAllOrigins, .corsOrigins, .corsOptions, .resourceCORS,
    .sqlite, .postgres, .existingTables, .memoryStore, .redisStore,
    .uuidID, .customPlural, .resourceRename, .movedPath, .noTimestamps, .index, .uniqueTogether,
    .limitDefaults, .limitByAddress, .limitByHeader, .fixedWindow, .slidingWindow, .limitDeny,
    .rateLimit, .dynamicLimit, .noLimit, .cacheAnswers, .cacheMembership, .cacheUnless,
    .auth, .authTokens, .authRoles, .closedRegistration, .loginLimit, .userReference, .ownerField,
    .allowUser, .allowOwner, .allowRole,
    .limitByUser, .limitTiers, .tierLimit,
    .jobs, .jobResourcePayload, .jobFieldPayload, .jobAttempts, .jobBackoff, .jobDelay, .jobUnique, .jobRename,
    .enqueue,
    .idempotent, .routes, .routeBody, .routeQuery, .routeReturns,
    .cursorPages, .pageSizes, .filter, .sort, .noAction,
    .stringType, .textType, .emailType, .urlType, .intType, .doubleType, .decimalType, .boolType,
    .dateType, .timestampType, .uuidType, .enumType, .jsonType, .arrayType, .reference,
    .length, .pattern, .notBlank, .range, .itemCount,
    .defaultValue, .uniqueField, .onDeleteClear, .onDeleteCascade,
    .readOnlyField, .writeOnlyField, .createOnlyField, .wireName, .fieldRename,
  ]
}
