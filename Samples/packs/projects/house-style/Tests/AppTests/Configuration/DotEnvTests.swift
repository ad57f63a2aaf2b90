// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation
import Testing

@testable import App

/// `.env`
struct DotEnvTests {
    @Test func readsNamesAndValues() throws {
        let values = try DotEnv.parse(
            """
            # a comment

            HTTP_PORT=8081
            export HTTP_HOST = "::1"
            LOG_LEVEL='debug'
            DATABASE_URL=sqlite:///data.sqlite?a=b
            EMPTY=
            """
        )
        #expect(
            values == [
                "HTTP_PORT": "8081",
                "HTTP_HOST": "::1",
                "LOG_LEVEL": "debug",
                "DATABASE_URL": "sqlite:///data.sqlite?a=b",
                "EMPTY": "",
            ]
        )
    }

    @Test func keepsQuotesThatAreNoPair() throws {
        let values = try DotEnv.parse("A=\"\nB='x\"\nC=x'\nD=''")
        #expect(values == ["A": "\"", "B": "'x\"", "C": "x'", "D": ""])
    }

    @Test func readsLinesThatEndInCarriageReturns() throws {
        #expect(try DotEnv.parse("A=1\r\nB=2\r\n") == ["A": "1", "B": "2"])
    }

    @Test func namesALineThatIsNone() {
        let error = #expect(throws: ConfigurationError.self) { try DotEnv.parse("A=1\nB") }
        #expect(error?.description.contains("line 2") == true)
    }

    @Test func needsNoFile() async throws {
        try await withTemporaryDirectory { directory in
            let values = try DotEnv.read(path: directory + "/.env")
            #expect(values.isEmpty)
        }
    }

    @Test func canBeRequired() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/app.env"
            let error = #expect(throws: ConfigurationError.self) { try DotEnv.read(path: path, isRequired: true) }
            #expect(error?.description.contains(path) == true)
            try Data("A=1\n".utf8).write(to: URL(filePath: path))
            let values = try DotEnv.read(path: path, isRequired: true)
            #expect(values == ["A": "1"])
        }
    }

    @Test func isUTF8() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/.env"
            try Data([0x41, 0x3D, 0xFF]).write(to: URL(filePath: path))
            #expect(throws: ConfigurationError.self) { try DotEnv.read(path: path) }
        }
    }
}
