import CLibPQ

/// What the server answered to one statement.
final class PostgresResult {
    let pointer: OpaquePointer

    /// - Parameter pointer: is freed with this object.
    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }

    var count: Int32 { PQntuples(pointer) }

    /// How many rows were inserted, changed or deleted.
    var changes: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

    /// Nil for a success.
    var error: PostgresError? {
        switch PQresultStatus(pointer) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: nil
        default: PostgresError(self)
        }
    }

    /// A part of an error.
    func field(_ field: ErrorField) -> String? {
        PQresultErrorField(pointer, Int32(field.rawValue.value)).map { String(cString: $0) }
    }
}

/// The parts of an error by the letters that `PG_DIAG_SQLSTATE` and so on stand for; Swift does not see them.
enum ErrorField: Unicode.Scalar {
    case state = "C"
    case message = "M"
    case schema = "s"
    case constraint = "n"
}
