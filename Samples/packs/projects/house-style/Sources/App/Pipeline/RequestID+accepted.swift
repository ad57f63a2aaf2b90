// SPDX-License-Identifier: Apache-2.0
// The shelving team

import HTTPTypes
import Hummingbird

extension HTTPField.Name {
    static let requestID = Self("X-Request-Id")!
}

extension RequestID {
    /// A caller's own id is taken over when it is 1 to 128 letters, digits, `-`, `_` or `.`: safe in logs and headers.
    static func accepted(_ header: String?) -> String? {
        guard let header, (1...128).contains(header.utf8.count), header.utf8.allSatisfy(isAllowed) else { return nil }
        return header
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default:
            false
        }
    }
}
