/// Parameters with rules, as the fields of a body have them.
extension QueryReader {
    /// A parameter that always has a value: an absent one takes the default, else is an error.
    mutating func value<Value: FieldValue>(
        _ name: String,
        default fallback: Value? = nil,
        _ rules: Rule<Value>...
    ) -> Value {
        guard let text = text(name) else {
            if fallback == nil { refuse(name, rule: "required", "is required") }
            return fallback ?? .placeholder
        }
        return read(name, text, rules) ?? .placeholder
    }

    /// A parameter that may be absent.
    mutating func optional<Value: FieldValue>(
        _ name: String,
        default fallback: Value? = nil,
        _ rules: Rule<Value>...
    ) -> Value? {
        guard let text = text(name) else { return fallback }
        return read(name, text, rules)
    }

    private mutating func read<Value: FieldValue>(_ name: String, _ text: String, _ rules: [Rule<Value>]) -> Value? {
        do {
            let value = try Value(query: text)
            for rule in rules where !rule.holds(value) { refuse(name, rule: rule.name, rule.message) }
            return value
        } catch {
            refuse(name, rule: error.rule, error.message)
            return nil
        }
    }
}

extension FieldValue {
    /// Numbers and flags as JSON spells them; all else as it stands.
    fileprivate init(query text: String) throws(Misfit) {
        let misfit: Misfit
        do {
            self = try Self(json: .string(text))
            return
        } catch {
            misfit = error
        }
        // JSON may have blanks around it, a query may not.
        guard misfit.rule == "type", !text.contains(where: \.isWhitespace),
            let json = try? JSONValue(parsing: text.utf8)
        else { throw misfit }
        self = try Self(json: json)
    }
}
