/// Warnings about what can be made but is unwise. They never make a description wrong.
enum Advice {
  /// - Parameters:
  ///   - service: without errors.
  ///   - document: what it was read from; tells what was written from what is so by default.
  static func on(_ service: Service, _ document: DocumentNode, _ source: SourceText) -> [Diagnostic] {
    var found = unlimitedLists(service)
    for resource in service.resources {
      let node = document["resources"]?[resource.name.written]
      for route in resource.routes { found += varyingCache(of: route) + cachedWork(of: route) }
      found += secretDefaults(of: resource, node)
      if service.auth != nil { found += openWrites(to: resource, node) }
    }
    return found + secrets(in: source)
  }

  static func warning(_ code: DiagnosticCode, _ message: String, at origin: Origin) -> Diagnostic {
    Diagnostic(code, message, at: origin.range, severity: .warning)
  }
}
