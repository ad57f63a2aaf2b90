/// Authors to play with, as clients would send them; `App seed` fills in what they refer to.
enum AuthorSeed {
    static let rows = [
        ##"""
        {
            "name": "Ada Lovelace",
            "bio": "Built by hand, and better than it looks.",
            "born": "2026-01-01",
            "homepage": "https://example.com/ada"
        }
        """##,
        ##"""
        {
            "name": "Grace Hopper",
            "bio": "Nobody expected it to last, and here it is.",
            "born": "2026-01-02",
            "homepage": "https://example.com/grace"
        }
        """##,
        ##"""
        {
            "name": "Katherine Johnson",
            "bio": "Worth every minute that it took.",
            "born": "2026-01-03",
            "homepage": "https://example.com/katherine"
        }
        """##,
    ]
}
