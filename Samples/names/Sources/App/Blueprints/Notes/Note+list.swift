/// What `GET /api/v2/notes` can be asked for.
extension Note {
}
