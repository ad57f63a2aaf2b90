import HTTPTypes

/// What the description says about limits, but for those of single routes, which stand in the tables of the blueprints.
enum LimitPolicy {
    /// For routes that say nothing, all together, and for paths that lead nowhere.
    static let defaults: [Rate] = ["2000 per day", "500 per hour"]
    static let strategy = LimitStrategy.slidingWindow
    /// The header that names a client; nil: its address does.
    static let header: HTTPField.Name? = nil
    /// The limit of a role, for routes that have it; nil: none.
    static func tier(_ role: Role) -> Rate? {
        switch role {
        case .reader: "100 per hour"
        case .editor: "1000 per hour"
        case .admin: nil
        }
    }
    /// Whether requests are refused while nobody can count them.
    static let refusesUncounted = false
}
