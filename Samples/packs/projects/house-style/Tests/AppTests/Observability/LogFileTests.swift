// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation
import Testing

@testable import App

/// `LOG_FILE`
struct LogFileTests {
    @Test func isPutAsideWhenItIsFull() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/app.log"
            let file = try LogFile(path: path, limit: 10, kept: 2)
            for line in ["first\n", "second\n", "third\n", "fourth\n"] { file.write(Array(line.utf8)) }
            #expect(try text(path) == "fourth\n")
            #expect(try text(path + ".1") == "third\n")
            #expect(try text(path + ".2") == "second\n")
            #expect(!FileManager.default.fileExists(atPath: path + ".3"))
        }
    }

    @Test func takesAsMuchAsItsLimit() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/app.log"
            let file = try LogFile(path: path, limit: 10)
            for line in ["1234\n", "6789\n"] { file.write(Array(line.utf8)) }
            #expect(try text(path) == "1234\n6789\n")
            file.write(Array("\n".utf8))
            #expect(try text(path) == "\n")
        }
    }

    @Test func takesEveryLineOfManyAtOnce() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/app.log"
            let file = try LogFile(path: path, limit: 20_000, kept: 10)
            await withTaskGroup(of: Void.self) { group in
                for writer in 0..<20 {
                    group.addTask {
                        for number in 0..<250 { file.write(Array("\(writer) \(number)\n".utf8)) }
                    }
                }
            }
            let files = try FileManager.default.contentsOfDirectory(atPath: directory)
            let texts = try files.map { try text(directory + "/" + $0) }
            #expect(texts.allSatisfy { $0.utf8.count <= 20_000 })
            let lines = texts.joined().split(separator: "\n")
            #expect(lines.count == 5_000)
            #expect(Set(lines).count == 5_000)
        }
    }

    @Test func takesALineThatIsLonger() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/app.log"
            try LogFile(path: path, limit: 3).write(Array("first\n".utf8))
            #expect(try text(path) == "first\n")
            #expect(!FileManager.default.fileExists(atPath: path + ".1"))
        }
    }

    @Test func isTenTimesTenMegabytes() async throws {
        try await withTemporaryDirectory { directory in
            let file = try LogFile(path: directory + "/app.log")
            #expect(file.limit == 10_000_000)
            #expect(file.kept == 10)
        }
    }

    @Test func goesOnWhereItEnded() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/app.log"
            try LogFile(path: path).write(Array("first\n".utf8))
            try LogFile(path: path).write(Array("second\n".utf8))
            #expect(try text(path) == "first\nsecond\n")
        }
    }

    @Test func takesTheLinesOfTheService() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/app.log"
            let settings = ["LOG_FILE": path, "LOG_LEVEL": "info", "LOG_FORMAT": "json"]
            try await withService(settings) { service in _ = try await service.get("/health") }
            #expect(try text(path).contains("\"message\":\"GET /health\""))
        }
    }

    @Test func stopsTheStartWhenItCannotBeWritten() async throws {
        let error = await #expect(throws: ConfigurationError.self) {
            try await withService(["LOG_FILE": "/no/such/directory/app.log"]) { _ in }
        }
        #expect(error?.variable == "LOG_FILE")
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }
}
