import Foundation

/// Runs `work` with a directory of its own that is removed afterwards.
func withTemporaryDirectory(_ work: (String) async throws -> Void) async throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try await work(directory.path)
}
