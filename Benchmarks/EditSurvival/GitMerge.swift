import Foundation

/// `git merge-file --diff3`, the tool that most others call.
enum GitMerge {
  static func merge(base: String, yours: String, hornero: String, in folder: URL) throws -> (
    text: String, isConflict: Bool
  ) {
    let names = ["yours", "base", "hornero"].map { folder.appendingPathComponent(".hornero/git-\($0)") }
    for (name, text) in zip(names, [yours, base, hornero]) { try Data(text.utf8).write(to: name) }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "merge-file", "-p", "--diff3"] + names.map(\.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: text, as: UTF8.self), process.terminationStatus != 0)
  }
}
