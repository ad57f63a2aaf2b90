import Foundation

/// How a job is done.
struct JobPolicy: Sendable, Equatable {
    /// In rows, logs and metrics.
    let name: String
    /// How often it is tried before it is dead.
    let attempts: Int64
    /// The shortest and the longest pause between two attempts, in seconds.
    let backoff: ClosedRange<Int64>
    /// The pause before the first attempt, in seconds.
    var delay: Int64 = 0
    /// Whether one that waits stands for all with the same payload.
    var isUnique = false

    /// The pause after an attempt that failed, in milliseconds: twice as long each time, and seldom the same for two, so
    /// that whatever was down is not met by all at once when it comes back.
    ///
    /// - Parameters:
    ///   - attempt: from 1.
    ///   - chance: from 0 to 1.
    func pause(after attempt: Int64, chance: Double = .random(in: 0...1)) -> Int64 {
        let (shortest, longest) = (Double(backoff.lowerBound) * 1_000, Double(backoff.upperBound) * 1_000)
        let doubled = shortest * pow(2, Double(attempt - 1))
        let lower = max(shortest, min(doubled, longest / 2))
        let upper = min(doubled * 2, longest)
        return Int64(lower + (upper - lower) * chance)
    }
}
