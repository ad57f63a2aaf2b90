import HorneroKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is piped into a command.
enum StandardInput {
  /// More than any description or document has.
  private static let largest = 64 << 20

  /// Everything up to its end, or a little more than any text may have.
  static func read() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= largest {
      let count = readSome(&buffer)
      if count < 0 {
        if errno == EINTR { continue }
        throw DescriptionFileError.unreadable("standard input", reason: String(cString: strerror(errno)))
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func readSome(_ buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { space in
      #if canImport(Darwin)
        Darwin.read(0, space.baseAddress, space.count)
      #elseif canImport(Musl)
        Musl.read(0, space.baseAddress, space.count)
      #else
        Glibc.read(0, space.baseAddress, space.count)
      #endif
    }
  }
}
