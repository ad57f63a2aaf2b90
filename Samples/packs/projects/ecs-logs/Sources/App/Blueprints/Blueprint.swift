import Hummingbird

/// A group of routes that the factory mounts under a prefix.
protocol Blueprint {
    func addRoutes(to group: RouterGroup<AppContext>)
}
