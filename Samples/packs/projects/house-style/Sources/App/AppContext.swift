// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Hummingbird
import NIOCore

/// What travels with a request from the outside to its handler.
struct AppContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    /// The peer of the connection; absent in tests that do without a socket.
    var remoteAddress: SocketAddress?
    /// Set by `RequestPipeline`, named in every answer and log line.
    var requestID = ""
    /// Where the request comes from, for requests that are made on its behalf; set by `RequestPipeline`.
    var trace: TraceContext?
    /// A body must be complete within this time; set by `RequestPipeline`.
    var bodyLimit: TimeLimit?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
