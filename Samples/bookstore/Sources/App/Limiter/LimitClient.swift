import HTTPTypes
import Hummingbird

/// Whose requests are counted together.
enum LimitClient: Sendable, Hashable {
    case user(User.ID)
    case address(NetworkAddress)
    /// What the header says that names clients.
    case key(String)
    /// There is no address: a Unix socket.
    case unknown

    /// Longer keys are none: a client must not fill the memory with them.
    static let longestKey = 128

    /// What makes two requests come from the same client.
    enum Counting: Sendable {
        /// What the description says.
        case usual
        /// The address, whoever is logged in.
        case address

        /// The user, while somebody is logged in.
        static let user = usual
    }

    /// - Parameter header: the one that names clients. Where it is missing, empty or too long, the address counts.
    init(
        _ request: Request,
        _ context: AppContext,
        _ counting: Counting = .usual,
        header: HTTPField.Name?,
        proxies: TrustedProxies
    ) {
        if let principal = context.principal, counting == .user {
            self = .user(principal.id)
            return
        }
        let header = counting == .address ? nil : header
        if let header, let key = request.headers[header], (1...Self.longestKey).contains(key.utf8.count) {
            self = .key(key)
        } else if let address = proxies.client(behind: context.remoteAddress, request.headers) {
            self = .address(address.network)
        } else {
            self = .unknown
        }
    }
}
