#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@main
enum Entry {
  static func main() {
    // A reader that goes away (`| head -1`) must not kill a run between two files.
    signal(SIGPIPE, SIG_IGN)
    Hornero.main()
  }
}
