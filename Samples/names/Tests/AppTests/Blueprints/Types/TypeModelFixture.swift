/// Example types.
enum TypeModelFixture: Fixture {
    static let path = "/api/v2/types"

    static let bodies: [Fields] = [
        [
            "class": "Class 1",
            "default": -10,
            "self": "Self 1",
            "init": "Init 1",
            "description": "Description 1",
            "hash_value": 1,
            "actor": "Actor 1",
            "async": true,
            "select": "Select 1",
            "group": "Group 1",
            "where": "Where 1",
            "type": "nil",
        ],
        [
            "class": "Class 2",
            "default": -9,
            "self": "Self 2",
            "init": "Init 2",
            "description": "Description 2",
            "hash_value": 2,
            "actor": "Actor 2",
            "async": false,
            "select": "Select 2",
            "group": "Group 2",
            "where": "Where 2",
            "type": "A+",
        ],
        [
            "class": "Class 3",
            "default": -8,
            "self": "Self 3",
            "init": "Init 3",
            "description": "Description 3",
            "hash_value": 3,
            "actor": "Actor 3",
            "async": true,
            "select": "Select 3",
            "group": "Group 3",
            "where": "Where 3",
            "type": "A-",
        ],
    ]
}
