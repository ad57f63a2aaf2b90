/// What the API allows any one request.
enum APILimits {
    /// Bytes of a body.
    static let body = 1_048_576
    /// For the work, not for sending the answer.
    static let timeout: Duration = .seconds(30)
}
