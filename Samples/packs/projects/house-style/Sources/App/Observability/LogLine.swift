// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation
import Logging

/// One event on its way to the log.
struct LogLine {
    let level: Logger.Level
    let message: String
    let metadata: Logger.Metadata

    /// Without a newline, neither at its end nor inside.
    func bytes(_ format: LogFormat) -> [UInt8] {
        let time = Timestamp.string(Date())
        let details = metadata.sorted { $0.key < $1.key }
        switch format {
        case .json:
            var json = JSONWriter()
            json.object { json in
                json.member("time", time)
                json.member("level", level.rawValue)
                json.member("message", message)
                for (key, value) in details { json.member(key, value) }
            }
            return json.bytes
        case .text:
            let words = [time, level.rawValue, message] + details.map { "\($0.key)=\($0.value)" }
            // A message may quote what a client sent: it must not forge lines of its own, nor command the terminal.
            let scalars = words.joined(separator: " ").unicodeScalars.map { Self.isControl($0) ? " " : $0 }
            return Array(String(String.UnicodeScalarView(scalars)).utf8)
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension Logger.MetadataValue: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        switch self {
        case .string(let text): text.write(to: &json)
        case .stringConvertible(let number as Int): number.write(to: &json)
        case .stringConvertible(let number as Double): number.write(to: &json)
        case .stringConvertible(let value): value.description.write(to: &json)
        case .array(let values): values.write(to: &json)
        case .dictionary(let values): values.write(to: &json)
        }
    }
}
