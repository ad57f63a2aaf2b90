/// Reads the members of a JSON object by name and collects everything that is wrong with them, so that one answer can
/// name every bad field.
///
/// Reading never fails by itself: a field that is wrong reads as a placeholder, and `finish()` throws.
struct FieldReader {
    private let members: [JSONName: JSONValue]
    private var errors: [FieldError] = []
    private var known: Set<JSONName> = []

    /// - Throws: 422 when the body is no object.
    init(_ body: JSONValue) throws {
        guard case .object(let members) = body else {
            throw Problem.invalid([FieldError(field: "", rule: "type", message: "must be a JSON object")])
        }
        self.members = members
    }

    /// A field that always has a value. An absent one keeps the `current` value of what is being changed, else takes
    /// the default, else is an error.
    mutating func value<Value: FieldValue>(
        _ name: String,
        over current: Value? = nil,
        default fallback: Value? = nil,
        _ rules: Rule<Value>...
    ) -> Value {
        guard let json = member(name) else {
            guard let value = current ?? fallback else { return fail(name, "required", "is required") ?? .placeholder }
            return value
        }
        return read(name, json, rules) ?? .placeholder
    }

    /// A field that may be `null`. An absent one keeps the value of `current`, else takes the default.
    mutating func optional<Value: FieldValue>(
        _ name: String,
        over current: Value?? = nil,
        default fallback: Value? = nil,
        _ rules: Rule<Value>...
    ) -> Value? {
        guard let json = member(name) else { return current ?? fallback }
        return json == .null ? nil : read(name, json, rules)
    }

    /// A list, empty where it is absent. Every element is checked; `items` bounds their number.
    mutating func list<Value: FieldValue>(
        _ name: String,
        over current: [Value]? = nil,
        default fallback: [Value] = [],
        items: ClosedRange<Int> = 0...(.max),
        _ rules: Rule<Value>...
    ) -> [Value] {
        guard let json = member(name) else { return current ?? fallback }
        guard case .array(let elements) = json else { return fail(name, "type", "must be a list") ?? [] }
        guard items.contains(elements.count) else {
            return fail(name, "items", "must have \(items.lowerBound) to \(items.upperBound) items") ?? []
        }
        var values: [Value] = []
        for (index, element) in elements.enumerated() {
            // Nobody reads a million errors.
            guard errors.count < Problem.mostErrors else { break }
            if let value = read(name, element, rules, prefix: "item \(index + 1) ") { values.append(value) }
        }
        return values
    }

    /// A field that only the service itself writes, or that cannot change any more.
    mutating func refuse(_ name: String, rule: String, _ message: String) {
        if member(name) != nil { errors.append(FieldError(field: name, rule: rule, message: message)) }
    }

    /// - Throws: 422 naming every bad field, unknown ones last.
    func finish() throws {
        let unknown = members.keys.filter { !known.contains($0) }.sorted()
            .map { FieldError(field: $0.text, rule: "unknown", message: "is not a field") }
        let all = errors + unknown
        if !all.isEmpty { throw Problem.invalid(all) }
    }

    /// The same for what the service has written itself, perhaps when there were other fields: unknown ones are left out.
    func finishKnown() throws {
        if !errors.isEmpty { throw Problem.invalid(errors) }
    }

    /// What was sent for a field, which is none of the unknown ones from now on.
    private mutating func member(_ name: String) -> JSONValue? {
        let name = JSONName(name)
        known.insert(name)
        return members[name]
    }

    private mutating func read<Value: FieldValue>(
        _ name: String,
        _ json: JSONValue,
        _ rules: [Rule<Value>],
        prefix: String = ""
    ) -> Value? {
        do {
            let value = try Value(json: json)
            for rule in rules where !rule.holds(value) {
                errors.append(FieldError(field: name, rule: rule.name, message: prefix + rule.message))
            }
            return value
        } catch {
            return fail(name, error.rule, prefix + error.message)
        }
    }

    private mutating func fail<Value>(_ name: String, _ rule: String, _ message: String) -> Value? {
        errors.append(FieldError(field: name, rule: rule, message: message))
        return nil
    }
}
