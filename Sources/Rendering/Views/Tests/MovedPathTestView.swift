import ServiceDescription
import Templating

/// An address at a path of before, and where it leads.
struct MovedPathTestView: View {
  var old: String
  var new: String
  /// The methods that it has, as in `Allow`.
  var allow: String
  /// What its headers say.
  var sunset: String
  var deprecation: String?
  /// Its last millisecond since 1970.
  var last: String

  static let schema = Schema<MovedPathTestView> {
    Code("old", \.old, "an address at the path of before")
    Code("new", \.new, "where it leads")
    Code("allow", \.allow, "the methods that it has")
    Code("sunset", \.sunset, "the moment of its end, as a header says it")
    Code("deprecation", \.deprecation, "since when it is not to be used, likewise")
    Code("last", \.last, "its last millisecond since 1970")
  }

  static func all(_ service: Service) -> [MovedPathTestView] {
    service.resources.flatMap { resource -> [MovedPathTestView] in
      guard let moved = resource.moved else { return [] }
      let (old, new) = (service.api.prefix + "/" + moved.path, service.api.prefix + "/" + resource.path)
      return PathTestView.all(of: resource, prefix: service.api.prefix).map { path in
        MovedPathTestView(
          old: old + path.path.dropFirst(new.count), new: path.path, allow: path.allow,
          sunset: "\(moved.until.weekday), \(moved.until.inHeaders) 23:59:59 GMT",
          deprecation: moved.since.map { "@\($0.daysSinceEpoch * 86_400)" },
          last: SwiftValue.grouped(Int64(moved.until.daysSinceEpoch + 1) * 86_400_000 - 1))
      }
    }
  }
}

extension CalendarDate {
  fileprivate var weekday: String {
    // 1970 began on a Thursday; the remainder of a day before it is negative.
    ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][(daysSinceEpoch % 7 + 7) % 7]
  }

  /// `31 Jan 2027`
  fileprivate var inHeaders: String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = description.split(separator: "-")
    return "\(parts[2]) \(months[month - 1]) \(parts[0])"
  }
}
