/// Example tasks.
enum TaskModelFixture: Fixture {
    static let path = "/api/v2/tasks"

    static let bodies: [Fields] = [
        [
            "await": "Await 1"
        ],
        [
            "await": "Await 2"
        ],
        [
            "await": "Await 3"
        ],
    ]
}
