/// Example caches.
enum CacheModelFixture: Fixture {
    static let path = "/api/v2/caches"

    static let bodies: [Fields] = [
        [
            "key": "a"
        ],
        [
            "key": "b"
        ],
        [
            "key": "c"
        ],
    ]
}
