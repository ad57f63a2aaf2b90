// SPDX-License-Identifier: Apache-2.0
// The shelving team

extension Migration {
    /// In the order they run.
    static let all: [Migration] = [
        .m0001Initial
    ]
}
