extension MovedPath {
    /// Where resources were, until their last days have passed. Then their lines can go.
    static let all = [
        MovedPath(old: "/api/v2/selves", new: PeopleBlueprint.path, until: CalendarDate(2099, 12, 31)),
        MovedPath(
            old: "/api/v2/class",
            new: InputsBlueprint.path,
            since: CalendarDate(2026, 11, 1),
            until: CalendarDate(9999, 12, 31)
        ),
    ]
}
