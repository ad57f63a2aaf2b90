/// Requests to play with, as clients would send them; `App seed` fills in what they refer to.
enum RequestModelSeed {
    static let rows = [
        ##"""
        {
            "request": "Request 1",
            "fields": "Fields 1",
            "row": 0.5,
            "jsonText": "Json 1",
            "values": "Values 1",
            "pattern": "a (x)0"
        }
        """##,
        ##"""
        {
            "request": "Request 2",
            "fields": "Fields 2",
            "row": 1,
            "jsonText": "Json 2",
            "values": "Values 2",
            "pattern": "b (x)1"
        }
        """##,
        ##"""
        {
            "request": "Request 3",
            "fields": "Fields 3",
            "row": 2,
            "jsonText": "Json 3",
            "values": "Values 3",
            "pattern": "c (x)2"
        }
        """##,
    ]
}
