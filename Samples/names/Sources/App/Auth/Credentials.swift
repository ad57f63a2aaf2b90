import Foundation

/// Who logs in or registers.
struct Credentials: Sendable {
    /// In lower case.
    let email: String
    let password: String

    init(email: String, password: String) {
        self.email = email.lowercased()
        self.password = password
    }

    /// Of a login: they are compared, so it does not matter which rules they obey.
    ///
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader) throws {
        var fields = fields
        let email: String = fields.value("email", .length(1...254))
        let password: String = fields.value("password", .length(1...256))
        try fields.finish()
        self.init(email: email, password: password)
    }

    /// Of somebody new.
    ///
    /// - Throws: 422 naming every bad field.
    init(new fields: FieldReader) throws {
        var fields = fields
        let email: String = fields.value("email", .length(1...254), .email)
        let password: String = fields.value("password", .password)
        try fields.finish()
        self.init(email: email, password: password)
    }
}

/// The body of `password`.
struct PasswordChange: Sendable {
    let current: String
    let new: String

    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader) throws {
        var fields = fields
        current = fields.value("current_password", .length(1...256))
        new = fields.value("new_password", .password)
        try fields.finish()
    }
}

extension Rule<String> {
    /// Long rather than odd (NIST SP 800-63B, section 5.1.1): any characters, in Unicode scalars.
    static let password = Rule.length(8...256)
}
