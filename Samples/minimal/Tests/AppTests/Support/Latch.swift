import Dispatch

/// Where work on a thread waits for a test that waits for the work.
final class Latch: Sendable {
    private let (arrivals, arrival) = AsyncStream<Void>.makeStream()
    private let semaphore = DispatchSemaphore(value: 0)

    /// Not for tasks: it holds up the thread until the gate is open.
    func pass() {
        arrival.yield()
        semaphore.wait()
        semaphore.signal()
    }

    /// Waits until so many have come.
    func arrived(_ count: Int = 1) async {
        for await _ in arrivals.prefix(count) {}
    }

    /// For everybody, for ever.
    func open() {
        semaphore.signal()
    }
}
