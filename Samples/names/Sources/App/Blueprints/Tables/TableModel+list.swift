/// What `GET /api/v2/tables` can be asked for.
extension TableModel {
    static let filters = [
        FilterParameter("table", .text),
        FilterParameter("offset", .integer, isOptional: true),
    ]
}
