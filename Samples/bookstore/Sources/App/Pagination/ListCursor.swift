import Foundation

/// Marks a place in a walk over a list by what its last row was sorted by, id included. The walk goes on behind these
/// values, so that no row is left out or met twice when others come and go meanwhile, the last row among them.
///
/// A checksum guards against mistakes: a cursor that was cut off or edited is refused, and so is one of another list,
/// filter or order. It needs no secret, because a cursor opens nothing: whatever it says, the answer holds only rows
/// that whoever sends it can list anyway.
struct ListCursor<Model: Sendable>: Sendable {
    let order: SortOrder
    /// One for each term of the order.
    private let columns: [CursorColumn<Model>]
    /// What the cursor is for.
    private let scope: String

    /// - Parameters:
    ///   - columns: those of every order that there can be.
    ///   - path: of the list, `/v1/books`.
    ///   - filter: `ListFilter.query`.
    init(_ columns: [CursorColumn<Model>], _ order: SortOrder, path: String, filter: [String] = []) {
        self.order = order
        self.columns = order.terms.compactMap { term in columns.first { $0.column == term.column } }
        scope = ([path, order.sql] + filter).joined(separator: "&")
    }

    /// The cursor behind `model`.
    func text(_ model: Model) -> String {
        let values = columns.map { $0.value(model).cursorText }
        let body = Data(values.jsonText.utf8).base64EncodedString().urlSafe
        return checksum(body) + body
    }

    /// The values that a cursor holds, one for each term of the order; nil for what is no cursor of this list.
    func position(_ text: String) -> [SQLValue]? {
        let body = String(text.dropFirst(Self.checksumLength))
        guard text == checksum(body) + body, let json = Data(base64Encoded: body.base64),
            case .array(let elements) = try? JSONValue(parsing: json), elements.count == columns.count
        else { return nil }
        let values = zip(columns, elements).compactMap { column, element -> SQLValue? in
            switch element {
            case .null: column.isOptional ? .null : nil
            case .string(let text): try? column.type.value(text)
            default: nil
            }
        }
        return values.count == columns.count ? values : nil
    }

    /// The rows behind a position, as ranges in the order of the list: those that differ from it only in the last term,
    /// then those that differ in the term before, and so on.
    ///
    /// Not one condition with `OR`, because each range is a plain walk along an index.
    func ranges(behind position: [SQLValue], within filter: Conditions) -> [Conditions] {
        order.terms.indices.reversed().flatMap { index in
            var range = filter
            for (term, value) in zip(order.terms, position).prefix(index) {
                if value == .null {
                    range.requireNull(term.column)
                } else {
                    range.require(term.column, .equal, value)
                }
            }
            return ranges(behind: position[index], in: index, within: range)
        }
    }

    private func ranges(behind value: SQLValue, in index: Int, within range: Conditions) -> [Conditions] {
        let term = order.terms[index]
        var (behind, nulls) = (range, range)
        switch (value, term.isDescending) {
        case (.null, false):
            behind.requireNotNull(term.column)
            return [behind]
        case (.null, true):
            return []
        case (_, false):
            behind.require(term.column, .more, value)
            return [behind]
        case (_, true):
            behind.require(term.column, .less, value)
            nulls.requireNull(term.column)
            return columns[index].isOptional ? [behind, nulls] : [behind]
        }
    }

    private static var checksumLength: Int { 16 }

    private func checksum(_ body: String) -> String {
        let digits = String(Checksum.fnv1a((scope + "\n" + body).utf8), radix: 16)
        return String(repeating: "0", count: Self.checksumLength - digits.count) + digits
    }
}

extension String {
    /// The alphabet of RFC 4648, section 5, which needs no escapes in a query; without padding.
    fileprivate var urlSafe: String {
        replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    fileprivate var base64: String {
        let plain = replacing("-", with: "+").replacing("_", with: "/")
        return plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    }
}
