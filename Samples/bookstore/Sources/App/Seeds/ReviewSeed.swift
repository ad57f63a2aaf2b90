/// Reviews to play with, as clients would send them; `App seed` fills in what they refer to.
enum ReviewSeed {
    static let rows = [
        ##"""
        {
            "reader": "ada@example.com",
            "stars": 1,
            "text": "Built by hand, and better than it looks.",
            "read_at": "2026-01-01T00:00:00.000Z",
            "device": "00000000-0000-4000-8000-000000000001"
        }
        """##,
        ##"""
        {
            "reader": "grace@example.com",
            "stars": 2,
            "text": "Nobody expected it to last, and here it is.",
            "read_at": "2026-01-01T00:00:01.000Z",
            "device": "00000000-0000-4000-8000-000000000002"
        }
        """##,
        ##"""
        {
            "reader": "katherine@example.com",
            "stars": 3,
            "text": "Worth every minute that it took.",
            "read_at": "2026-01-01T00:00:02.000Z",
            "device": "00000000-0000-4000-8000-000000000003"
        }
        """##,
    ]
}
