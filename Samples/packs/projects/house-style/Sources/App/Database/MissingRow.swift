// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// A statement that must give a row gave none.
struct MissingRow: Error {}
