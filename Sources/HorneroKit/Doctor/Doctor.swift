import ServiceDescription

/// Looks at whether a machine can build and run what Hornero makes.
public struct Doctor: Sendable {
  public enum Verdict: String, Sendable {
    case fine
    /// Something that this project does not need, or not here.
    case optional
    case missing
  }

  public struct Finding: Sendable {
    public var subject: String
    public var verdict: Verdict
    /// What was found or is missing.
    public var detail: String
    /// A command or address that helps.
    public var remedy: String?
  }

  /// What the service needs; nil: no description is at hand, so nothing beyond the basics is sure.
  private let service: Service?
  private let run: @Sendable ([String]) -> (status: Int32, text: String)?
  private let exists: @Sendable (String) -> Bool

  /// The oldest Swift that emitted projects and this tool build with.
  public static let oldestSwift = (major: 6, minor: 2)

  public init(for service: Service?) {
    self.init(
      for: service,
      run: { command in
        (try? Program.run(command)).map { ($0.status, String(decoding: $0.output, as: UTF8.self)) }
      },
      exists: { path in ((try? Disk().kind(of: path)) ?? nil) != nil })
  }

  init(
    for service: Service?, run: @escaping @Sendable ([String]) -> (status: Int32, text: String)?,
    exists: @escaping @Sendable (String) -> Bool
  ) {
    (self.service, self.run, self.exists) = (service, run, exists)
  }

  public var findings: [Finding] {
    [swift, git, sqlite, sqliteShell, postgresLibrary, postgresServer, redisServer]
  }

  private var needsPostgres: Bool { service?.data.engines.contains(.postgres) == true }
  private var needsRedis: Bool { service?.data.stores.contains(.redis) == true }

  private var swift: Finding {
    let remedy =
      "install Swift \(Self.oldestSwift.major).\(Self.oldestSwift.minor) or newer: https://www.swift.org/install"
    guard let result = run(["swift", "--version"]), result.status == 0, let version = Self.version(in: result.text)
    else {
      return Finding(subject: "Swift", verdict: .missing, detail: "swift cannot be run", remedy: remedy)
    }
    let isNew = (version.major, version.minor) >= Self.oldestSwift
    return Finding(
      subject: "Swift", verdict: isNew ? .fine : .missing,
      detail: "\(version.major).\(version.minor)" + (isNew ? "" : " is too old"), remedy: isNew ? nil : remedy)
  }

  /// The numbers behind "Swift version" in what the compiler says of itself.
  static func version(in text: String) -> (major: Int, minor: Int)? {
    guard let words = text.firstRange(of: "Swift version ") else { return nil }
    let numbers = text[words.upperBound...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.split(separator: ".")
    guard let major = numbers.first.flatMap({ Int($0) }) else { return nil }
    return (major, numbers.count > 1 ? Int(numbers[1]) ?? 0 : 0)
  }

  private var git: Finding {
    guard let result = run(["git", "--version"]), result.status == 0 else {
      return Finding(
        subject: "git", verdict: .missing, detail: "git cannot be run; SwiftPM fetches packages with it",
        remedy: install(debian: "git", fedora: "git", brew: "git"))
    }
    let version = result.text.split(separator: "\n").first?.split(separator: " ").last.map(String.init) ?? ""
    return Finding(subject: "git", verdict: .fine, detail: version)
  }

  /// Every project can use SQLite, also for its tests.
  private var sqlite: Finding {
    library(
      "SQLite's headers", header: "sqlite3.h", isNeeded: true,
      remedy: install(debian: "libsqlite3-dev", fedora: "sqlite-devel", brew: nil))
  }

  /// Only an import of a database asks for it.
  private var sqliteShell: Finding {
    if let result = run(["sqlite3", "--version"]), result.status == 0 {
      let version = result.text.split(separator: " ").first.map(String.init) ?? ""
      return Finding(subject: "sqlite3", verdict: .fine, detail: version)
    }
    return Finding(
      subject: "sqlite3", verdict: .optional, detail: "not installed here; hornero import sqlite needs it",
      remedy: install(debian: "sqlite3", fedora: "sqlite", brew: "sqlite"))
  }

  private var postgresLibrary: Finding {
    library(
      "libpq's headers", header: "libpq-fe.h", isNeeded: needsPostgres,
      remedy: install(debian: "libpq-dev", fedora: "libpq-devel", brew: "libpq"))
  }

  private func library(_ subject: String, header: String, isNeeded: Bool, remedy: String?) -> Finding {
    let folders = [
      "/usr/include", "/usr/include/postgresql", "/usr/local/include", "/opt/homebrew/include",
      "/opt/homebrew/opt/libpq/include", "/usr/local/opt/libpq/include",
      "/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk/usr/include",
      "/Applications/Xcode.app/Contents/Developer/Platforms/MacOSX.platform/Developer/SDKs/MacOSX.sdk/usr/include",
    ]
    if let folder = folders.first(where: { exists("\($0)/\(header)") }) {
      return Finding(subject: subject, verdict: .fine, detail: "\(folder)/\(header)")
    }
    return Finding(
      subject: subject, verdict: isNeeded ? .missing : .optional,
      detail: "\(header) was not found" + (isNeeded ? "" : "; only services with postgres need it"), remedy: remedy)
  }

  private var postgresServer: Finding {
    server(
      "PostgreSQL", ["psql", "--version"], isUsed: needsPostgres,
      remedy: install(debian: "postgresql", fedora: "postgresql-server", brew: "postgresql"))
  }

  private var redisServer: Finding {
    server(
      "Redis", ["redis-server", "--version"], isUsed: needsRedis,
      remedy: install(debian: "redis-server", fedora: "redis", brew: "redis"))
  }

  /// A server may be elsewhere, so its absence here is no fault.
  private func server(_ subject: String, _ command: [String], isUsed: Bool, remedy: String?) -> Finding {
    if let result = run(command), result.status == 0 {
      let line = result.text.split(separator: "\n").first.map(String.init) ?? ""
      return Finding(subject: subject, verdict: .fine, detail: line)
    }
    let use = isUsed ? "the service can use one elsewhere" : "this service does not use it"
    return Finding(
      subject: subject, verdict: .optional,
      detail: "not installed here; \(service == nil ? "few services need it" : use)",
      remedy: isUsed ? remedy : nil)
  }

  /// The command of this machine's package manager, by what is there to run it.
  private func install(debian: String, fedora: String, brew: String?) -> String? {
    if exists("/usr/bin/apt-get") { return "sudo apt-get install \(debian)" }
    if exists("/usr/bin/dnf") { return "sudo dnf install \(fedora)" }
    if exists("/opt/homebrew/bin/brew") || exists("/usr/local/bin/brew") {
      return brew.map { "brew install \($0)" } ?? "xcode-select --install"
    }
    return nil
  }
}
