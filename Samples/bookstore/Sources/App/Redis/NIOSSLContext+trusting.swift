import NIOSSL

extension NIOSSLContext {
    /// For a client that wants to know whom it speaks to.
    ///
    /// - Parameter certificates: the file of those that are trusted; nil for the system's.
    /// - Throws: `ConfigurationError` when the file cannot be read.
    convenience init(trusting certificates: String?) throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        do {
            if let certificates {
                configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(certificates))
            }
            try self.init(configuration: configuration)
        } catch {
            throw ConfigurationError("STORE_CERTIFICATES", "cannot be read as certificates in the format PEM: \(error)")
        }
    }
}
