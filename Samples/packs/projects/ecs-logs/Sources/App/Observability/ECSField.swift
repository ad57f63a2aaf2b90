import Logging

/// What the Elastic Common Schema calls that which this service logs, with dots in the names as ecs-logging allows.
///
/// <https://www.elastic.co/guide/en/ecs/current/ecs-field-reference.html>
enum ECSField {
    static let version = "8.11.0"
    static let dataset = "notes.requests"

    /// What the schema has a name for; everything else is a label.
    static let names = [
        "request_id": "http.request.id",
        "status": "http.response.status_code",
        "route": "http.route",
        "stage": "event.action",
        "latency_ms": "event.duration",
        "principal": "user.id",
        "trace_id": "trace.id",
        "span_id": "span.id",
        "parent_id": "parent.id",
    ]

    static func name(_ key: String) -> String { names[key] ?? "labels.\(key)" }

    /// The value as the schema wants it: a duration in whole nanoseconds.
    static func value(_ key: String, _ value: Logger.MetadataValue) -> Logger.MetadataValue {
        guard key == "latency_ms", case .stringConvertible(let number as Double) = value else { return value }
        return .stringConvertible(Int((number * 1_000_000).rounded()))
    }

    /// The schema's word for the outcome of a request, which does not tell a refusal from a failure.
    static func outcome(_ value: Logger.MetadataValue) -> String {
        value.description == "accepted" ? "success" : "failure"
    }
}
