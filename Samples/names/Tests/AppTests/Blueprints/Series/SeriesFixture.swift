/// Example series.
enum SeriesFixture: Fixture {
    static let path = "/api/v2/series"

    static let bodies: [Fields] = [
        [
            "series": "00000000-0000-4000-8000-000000000001"
        ],
        [
            "series": "00000000-0000-4000-8000-000000000002"
        ],
        [
            "series": "00000000-0000-4000-8000-000000000003"
        ],
    ]
}
