/// The text of a new description, explained where it stands.
struct StarterText {
  let service: String
  let parts: Set<StarterPart>

  var text: String {
    let sections = [head, api, data, auth, limits, jobs, resources].filter { !$0.isEmpty }
    return sections.joined(separator: "\n\n") + "\n\n" + tail + "\n"
  }

  private func has(_ part: StarterPart) -> Bool { parts.contains(part) }

  private var head: String {
    """
    # yaml-language-server: $schema=.hornero/schema.json
    # The description of a service. Change it, then run: hornero generate
    # What you write into the generated files stays yours; hornero lint checks this file alone.

    hornero: 1                 # the version of this language
    service: \(service)
    summary: Projects, and the tickets that are open on them.
    """
  }

  private var api: String {
    guard has(.metrics) else { return "" }
    return """
      api:
        metrics: true            # what is counted, at /metrics for Prometheus
      """
  }

  private var data: String {
    var lines: [String] = []
    if has(.postgres) { lines.append("  engines: [sqlite, postgres]   # DATABASE_URL picks one at start-up") }
    if has(.redis) {
      lines.append("  stores: [memory, redis]       # STORE_URL says where limits and the cache are kept")
    }
    return lines.isEmpty ? "" : (["data:"] + lines).joined(separator: "\n")
  }

  private var auth: String {
    guard has(.auth) else { return "" }
    return """
      auth:
        # One role per user; the first is what registration grants. App users grant EMAIL admin
        # gives another one.
        roles: [member, admin]
        tokens: { access: 15m, refresh: 30d }
      """
  }

  private var limits: String {
    """
    limits:
      default: 600 per minute  # of one client, over all routes that say nothing of their own
    """
  }

  private var jobs: String {
    guard has(.jobs) else { return "" }
    return """
      jobs:
        # Begun by the write that enqueues it, in its transaction; what it does is a Swift function of
        # yours. It gets the id of a ticket, and is tried again when it throws.
        announce: { with: Ticket, attempts: 5, backoff: 2s..1h }
      """
  }

  private var resources: String {
    """
    resources:
      # A resource is a noun that the service exposes: here GET and POST /v1/projects,
      # and GET, PATCH and DELETE /v1/projects/{id}. Each has an id, created-at and updated-at.
      Project:
        fields:
          # A field is a type alone, or a map of its type and rules. It is required
          # unless its type ends in ? or it has a default.
          name: { type: string, length: 1..100, unique: true }
          description: text?
    \(projectActions)
      Ticket:
        fields:
    \(owner)      title: { type: string, length: 1..200, blank: false }

          # The name of a resource is a reference to it; on the wire this is project_id.
          # A project with tickets cannot be deleted: that is on-delete: forbid.
          project: Project

          # Exactly these values; Swift gets an enum.
          state: { type: enum, values: [open, started, done], default: open }

          # Ranges are inclusive, and either end may be left out: 1..5, 1.., ..5
          priority: { type: int, range: 1..5, default: 3 }
          due: date?
          closed-at: timestamp?
    """ + ticketActions
  }

  /// Lines between the fields and what comes next.
  private var projectActions: String {
    guard has(.auth) else { return "" }
    return """
          actions:
            # Whoever is not named is refused: 401 without a token, 403 with one. The others are for all.
            create: { allow: admin }
            update: { allow: admin }
            delete: { allow: admin }

      """
  }

  private var owner: String {
    guard has(.auth) else { return "" }
    return """
            # Filled from whoever is logged in.
            owner: User

      """
  }

  private var ticketActions: String {
    var lines: [String] = []
    if has(.cache) {
      lines.append("      # Kept for so long at most: what writes a ticket drops it.")
      lines.append("      get: { cache: 10m }")
    }
    var create = has(.auth) ? ["allow: user"] : []
    if has(.jobs) { create.append("enqueue: announce") }
    if !create.isEmpty { lines.append("      create: { \(create.joined(separator: ", ")) }") }
    if has(.auth) {
      lines.append("      update: { allow: [owner, admin] }")
      lines.append("      delete: { allow: [owner, admin] }")
    }
    return lines.isEmpty ? "" : "\n    actions:\n" + lines.joined(separator: "\n")
  }

  private var tail: String {
    """
    # Other types: double, decimal (exact, with scale: 2), bool, email, url, uuid.
    # Other rules: pattern: '^[a-z]+$' for text, scale for decimal.
    # Names may be written closed-at, closed_at or closedAt: Swift, SQL and JSON get their own spelling.
    """
  }
}
