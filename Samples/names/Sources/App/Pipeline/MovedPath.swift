import HTTPTypes
import Hummingbird

/// A path that a resource had before. Until the end of its last day whatever is asked there is sent on to the present
/// path, to be asked again with the same method and body (308, RFC 9110, section 15.4.9); after it the path is gone (410).
struct MovedPath: Sendable {
    /// `/v1/books`
    let old: String
    /// `/v1/volumes`
    let new: String
    /// The day since when clients are asked to use the new path, in UTC.
    var since: CalendarDate?
    /// The last day, in UTC.
    let until: CalendarDate

    /// Adds the old path to every route that there is at the new one.
    func addRoutes(to router: Router<AppContext>, clock: WallClock) {
        for route in router.routes where route.path.description.isBelow(new) {
            let path = RouterPath(old + route.path.description.dropFirst(new.count))
            router.on(path, method: route.method) { request, _ in try redirect(request, at: clock.now()) }
        }
    }

    /// - Parameter time: in milliseconds since 1970.
    /// - Throws: 410 after the last day.
    private func redirect(_ request: Request, at time: Int64) throws -> Response {
        guard time < Int64(until.daysSince1970 + 1) * 86_400_000 else {
            throw Problem(.gone, detail: "This has moved to \(new).")
        }
        var headers: HTTPFields = [.location: location(of: request)]
        // RFC 8594, and RFC 9745 for the time before it.
        headers[.sunset] = until.lastSecondInHeaders
        headers[.deprecation] = since.map { "@\($0.daysSince1970 * 86_400)" }
        return Response(status: .permanentRedirect, headers: headers)
    }

    /// The same address at the new path. It begins with that and never with what was sent: `//elsewhere.example` would
    /// be another host.
    private func location(of request: Request) -> String {
        let rest = request.uri.path.split(separator: "/").dropFirst(old.split(separator: "/").count)
        let path = new + rest.map { "/" + $0 }.joined()
        return request.uri.query.map { path + "?" + $0 } ?? path
    }
}

extension HTTPField.Name {
    fileprivate static let sunset = HTTPField.Name("Sunset")!
    fileprivate static let deprecation = HTTPField.Name("Deprecation")!
}

extension CalendarDate {
    /// `Sun, 31 Jan 2027 23:59:59 GMT` (RFC 9110, section 5.6.7).
    fileprivate var lastSecondInHeaders: String {
        // 1970 began on a Thursday; the remainder of a day before it is negative.
        let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = description.split(separator: "-")
        return "\(weekdays[(daysSince1970 % 7 + 7) % 7]), \(parts[2]) \(months[month - 1]) \(parts[0]) 23:59:59 GMT"
    }
}
