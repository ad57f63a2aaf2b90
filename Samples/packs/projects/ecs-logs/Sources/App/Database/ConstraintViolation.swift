/// A write that a constraint of the database refused.
enum ConstraintViolation: Error, Sendable, Equatable {
    /// Another row has the same values in these fields, named as on the wire.
    case unique(fields: [String])
    /// A row refers to nothing, or is still referred to.
    case reference
}

extension ConstraintViolation {
    /// 409, naming the fields where the database does.
    var problem: Problem {
        switch self {
        case .unique(let fields):
            Problem(
                .conflict,
                detail: "Another one has the same \(fields.isEmpty ? "values" : fields.joined(separator: " and ")).",
                errors: fields.map { FieldError(field: $0, rule: "unique", message: "is taken") }
            )
        case .reference:
            Problem(.conflict, detail: "Something else still refers to it.")
        }
    }
}
