import Foundation
import Testing

/// Readers that go away, runs at the same time, a full disk, a kill.
@Suite struct DisturbanceTests {
  @Test func aReaderThatGoesAwayDisturbsNothing() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    let tree = try place.tree()
    let look = try await place.shell("{ $hornero generate --dry-run -v; echo code $? >&2; } | head -1")
    #expect(look.errors == "code 0\n")
    #expect(try place.tree() == tree)
    let run = try await place.shell("{ $hornero generate; echo code $? >&2; } | true")
    #expect(run.errors == "code 0\n")
    #expect(try await place.hornero("generate", "--check").code == 0)
  }

  @Test func runsAtTheSameTimeComeOneAfterTheOther() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    let codes = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try await place.hornero("generate").code } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes == Array(repeating: 0, count: 8))
    #expect(try await place.hornero("generate", "--check").code == 0)
    #expect(!place.exists(".hornero/staging"))
  }

  @Test func aRunThatWaitsSaysSo() async throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/flock") else { return }
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    // The other run ends when this one has said that it waits, or after a long while.
    let hold = "touch held; for i in $(seq 300); do grep -q waiting errors && break; sleep 0.1; done"
    let result = try await place.shell(
      "touch errors; flock .hornero sh -c '\(hold)' & while [ ! -e held ]; do sleep 0.05; done; "
        + "$hornero generate 2> errors"
    )
    #expect(result.code == 0)
    #expect(place.read("errors")?.contains("waiting for another run on . ") == true)
  }

  @Test func colourIsForTerminalsThatWantIt() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    func colours(_ variables: String) async throws -> Bool {
      try await place.shell("\(variables) script -qec \"$hornero generate --dry-run\" /dev/null").output
        .contains("\u{1B}[")
    }
    #expect(try await colours("NO_COLOR= TERM=xterm"))
    #expect(try await !colours("NO_COLOR=1 TERM=xterm"))
    #expect(try await !colours("NO_COLOR= TERM=dumb"))
  }

  /// A write that ends in the middle of a file, because the system gives no more room or kills the run for asking.
  @Test(arguments: [true, false]) func aFileThatIsNotWrittenWhollyIsNoFile(isKilled: Bool) async throws {
    let place = try await start()
    try place.replace("First", with: "Other", in: "hornero.yml")
    let before = try state(place)
    let limited = "ulimit -c 0; ulimit -f 1; \(isKilled ? "" : "trap '' XFSZ;") exec $hornero generate"
    let run = try await place.shell(limited)
    if isKilled {
      #expect(run.code > 128)
      #expect(try state(place).filter { !$0.key.hasPrefix(".hornero/staging") } == before)
    } else {
      #expect(run.code == 1)
      #expect(run.errors.contains("cannot write ") && run.errors.contains("File too large"))
      #expect(try state(place) == before)
    }
    #expect(try await place.hornero("generate").code == 0)
    let new = try await finished()
    #expect(try state(place) == new)
  }

  /// The real binary, each of its system calls that change something made to fail or to kill it, where `strace` can.
  @Test(
    .enabled(if: Tracing.isPossible), arguments: ["signal=KILL", "error=ENOSPC"], ["rename", "unlink"])
  func everyDisturbedSystemCallIsSurvived(effect: String, call: String) async throws {
    let new = try await finished()
    for number in 1...500 {
      let place = try await start()
      let old = try state(place)
      try place.replace("First", with: "Other", in: "hornero.yml")
      let run = try await place.shell(
        "strace -f -o trace -e trace=/\(call) -e inject=/\(call):\(effect):when=\(number) $hornero generate")
      let trace = place.read("trace") ?? ""
      try FileManager.default.removeItem(atPath: place.path("trace"))
      let isKill = effect == "signal=KILL"
      #expect((isKill ? [0, 137] : [0, 1]).contains(run.code), "\(call) \(number): \(run.errors)")
      if run.code == 1 {
        var found = try state(place)
        found["hornero.yml"] = old["hornero.yml"]
        #expect(found == old, "\(call) \(number)")
      }
      #expect(try await place.hornero("generate").code == 0)
      #expect(try state(place) == new, "\(call) \(number)")
      if !trace.contains(isKill ? "killed by SIGKILL" : "INJECTED") {
        #expect(number > 1, "no call was disturbed")
        return
      }
    }
    Issue.record("the run never came to an end")
  }

  private func start() async throws -> Workplace {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    return place
  }

  private func finished() async throws -> [String: String] {
    let place = try await start()
    try place.replace("First", with: "Other", in: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    return try state(place)
  }

  private func state(_ place: Workplace) throws -> [String: String] { try place.tree(withTimes: false) }
}

/// Whether `strace` is there and may trace, which containers often forbid.
enum Tracing {
  static let isPossible: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["strace", "-o", "/dev/null", "true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
