// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Hummingbird

/// `If-Match` (RFC 9110, section 13.1.1): a change happens only to the version that the client has seen.
struct Precondition: Sendable {
    private let tags: EntityTagList?

    init(_ request: Request) {
        tags = EntityTagList(.ifMatch, of: request)
    }

    /// To be called inside the transaction that writes.
    ///
    /// - Throws: 412 when `current` is another version.
    func require(_ current: some JSONRepresentable) throws {
        guard let tags, !tags.containsStrongly(EntityTag(of: current)) else { return }
        throw Problem(.preconditionFailed, detail: "It has changed since; get it again.")
    }
}
