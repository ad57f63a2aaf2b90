/// Books to play with, as clients would send them; `App seed` fills in what they refer to.
enum BookSeed {
    static let rows = [
        ##"""
        {
            "title": "A Room with Two Doors",
            "isbn": "0000000000",
            "published_year": 1000,
            "genre": "fiction",
            "price": 0.5,
            "weight": 0.5,
            "in_print": true,
            "tags": ["Tags 1"],
            "details": {"number": 1}
        }
        """##,
        ##"""
        {
            "title": "The Clay Oven",
            "isbn": "1111111111",
            "published_year": 1001,
            "genre": "non-fiction",
            "price": 1,
            "weight": 1.5,
            "in_print": false,
            "tags": ["Tags 2"],
            "details": {"number": 2}
        }
        """##,
        ##"""
        {
            "title": "Letters to Nobody",
            "isbn": "2222222222",
            "published_year": 1002,
            "genre": "science",
            "price": 2,
            "weight": 2.5,
            "in_print": true,
            "tags": ["Tags 3"],
            "details": {"number": 3}
        }
        """##,
    ]
}
