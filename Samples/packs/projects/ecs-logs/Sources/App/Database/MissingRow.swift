/// A statement that must give a row gave none.
struct MissingRow: Error {}
