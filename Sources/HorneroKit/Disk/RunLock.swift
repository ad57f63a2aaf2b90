#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps two runs on one project apart. Held on the folder `.hornero` itself, so there is no file to leave behind, and
/// the system gives it back when the process dies.
public final class RunLock: Sendable {
  private let folder: Int32

  /// Takes the lock, waiting for another run to end.
  ///
  /// - Parameters:
  ///   - patience: how long to wait, in seconds.
  ///   - onWait: called once when another run holds it.
  /// - Throws: `ProjectError.busy` when patience runs out, `DiskError` when the folder cannot be opened.
  init(on path: String, patience: Double, onWait: () -> Void) throws {
    folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure("open", path) }
    let pause = 0.05
    var waited = 0.0
    while flock(folder, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        let error = failure("lock", path)
        close(folder)
        throw error
      }
      if waited == 0 { onWait() }
      if waited >= patience {
        close(folder)
        throw ProjectError.busy
      }
      usleep(UInt32(pause * 1_000_000))
      waited += pause
    }
  }

  deinit { close(folder) }
}
