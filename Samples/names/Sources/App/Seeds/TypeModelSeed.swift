/// Types to play with, as clients would send them; `App seed` fills in what they refer to.
enum TypeModelSeed {
    static let rows = [
        ##"""
        {
            "class": "Class 1",
            "default": -10,
            "self": "Self 1",
            "init": "Init 1",
            "description": "Built by hand, and better than it looks.",
            "hash_value": 1,
            "actor": "Actor 1",
            "async": true,
            "select": "Select 1",
            "group": "Group 1",
            "where": "Where 1",
            "type": "nil"
        }
        """##,
        ##"""
        {
            "class": "Class 2",
            "default": -9,
            "self": "Self 2",
            "init": "Init 2",
            "description": "Nobody expected it to last, and here it is.",
            "hash_value": 2,
            "actor": "Actor 2",
            "async": false,
            "select": "Select 2",
            "group": "Group 2",
            "where": "Where 2",
            "type": "A+"
        }
        """##,
        ##"""
        {
            "class": "Class 3",
            "default": -8,
            "self": "Self 3",
            "init": "Init 3",
            "description": "Worth every minute that it took.",
            "hash_value": 3,
            "actor": "Actor 3",
            "async": true,
            "select": "Select 3",
            "group": "Group 3",
            "where": "Where 3",
            "type": "A-"
        }
        """##,
    ]
}
