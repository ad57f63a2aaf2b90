// SPDX-License-Identifier: Apache-2.0
// The shelving team

import HTTPTypes
import Hummingbird

extension Response {
    /// 304 without a body when the client has this very version (`If-None-Match`, RFC 9110, section 13.1.2).
    func unlessKnown(to request: Request) -> Response {
        guard let tag = headers[.eTag], let known = EntityTagList(.ifNoneMatch, of: request),
            known.containsWeakly(EntityTag(text: tag))
        else { return self }
        var headers = headers
        headers[.contentType] = nil
        return Response(status: .notModified, headers: headers)
    }
}
