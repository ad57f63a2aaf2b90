import Configuration

/// Reads settings by the name of their environment variable, from the first source that has them.
struct Settings {
    let environment: AppEnvironment
    private let reader: ConfigReader

    init(variables: [String: String], dotEnv: [String: String]) throws {
        let name = variables["APP_ENV"] ?? dotEnv["APP_ENV"] ?? AppEnvironment.development.rawValue
        guard let environment = AppEnvironment(rawValue: name) else {
            let known = AppEnvironment.allCases.map(\.rawValue).joined(separator: ", ")
            throw ConfigurationError("APP_ENV", "must be one of \(known), not '\(name)'")
        }
        self.environment = environment
        reader = ConfigReader(
            providers: [variables, dotEnv, environment.defaults].map {
                EnvironmentVariablesProvider(environmentVariables: $0)
            }
        )
    }

    /// - Throws: `ConfigurationError` when the variable has no value anywhere, or an empty one.
    func string(_ name: String) throws -> String {
        guard let value = optional(name) else {
            throw ConfigurationError(name, "is required and has no default in \(environment.rawValue)")
        }
        return value
    }

    func optional(_ name: String) -> String? {
        reader.string(forKey: Self.key(name)).flatMap { $0.isEmpty ? nil : $0 }
    }

    func int(_ name: String, in range: ClosedRange<Int>) throws -> Int {
        let text = try string(name)
        guard let value = Int(text), range.contains(value) else {
            throw ConfigurationError(name, "must be a whole number in \(range), not '\(text)'")
        }
        return value
    }

    func bool(_ name: String) throws -> Bool {
        let text = try string(name)
        guard let value = Bool(text) else {
            throw ConfigurationError(name, "must be true or false, not '\(text)'")
        }
        return value
    }

    func value<Value: SettingValue>(_ name: String) throws -> Value {
        let text = try string(name)
        guard let value = Value(setting: text) else {
            // The text itself stays out of the message: a URL may hold a password.
            throw ConfigurationError(name, "must be \(Value.expected)")
        }
        return value
    }

    /// `HTTP_PORT` is `http.port` for the reader.
    private static func key(_ name: String) -> ConfigKey {
        ConfigKey(name.lowercased().split(separator: "_").map(String.init))
    }
}
