import Foundation
import Logging
import ServiceLifecycle

/// Does jobs, so many at a time, until it is told to stop.
actor JobWorker: Service {
    /// After this time it looks for jobs that other processes have enqueued.
    static let interval = Duration.seconds(1)

    let runner: JobRunner
    private let signal: JobSignal
    let size: Int
    /// How long jobs may go on when the process is to end.
    let grace: Duration
    private var running: [UUID: (job: ClaimedJob, task: Task<Void, Never>)] = [:]
    private var isAway = false

    init(runner: JobRunner, signal: JobSignal, size: Int, grace: Duration) {
        self.runner = runner
        self.signal = signal
        self.size = size
        self.grace = grace
    }

    func run() async {
        await withGracefulShutdownHandler {
            let heart = Task { try await beat() }
            await work()
            await drain()
            heart.cancel()
        } onGracefulShutdown: {
            self.signal.finish()
        }
    }

    /// Until the signal ends.
    private func work() async {
        signal.wake()
        var timer: Task<Void, any Error>?
        for await _ in signal.wakes {
            timer?.cancel()
            guard let pause = await takeUp() else { continue }
            timer = Task { [runner, signal] in
                try await runner.sleep(pause)
                signal.wake()
            }
        }
        timer?.cancel()
    }

    /// Begins what is due, as far as there is room.
    ///
    /// - Returns: after what time to look again; nil where the end of a job will say so.
    func takeUp() async -> Duration? {
        do {
            while running.count < size {
                let names = runner.handlers.names
                guard let due = try await runner.rows.nextDue(of: names) else { return back(Self.interval) }
                let wait = due - runner.rows.clock.now()
                if wait > 0 { return back(min(Self.interval, .milliseconds(wait))) }
                let jobs = try await runner.rows.claim(size - running.count, of: names)
                // Somebody else is just about to have it.
                if jobs.isEmpty { return back(Self.interval) }
                for job in jobs { begin(job) }
            }
            return back(nil)
        } catch {
            if !isAway { runner.logger.error("no jobs: the database does not answer", metadata: ["error": "\(error)"]) }
            isAway = true
            return Self.interval
        }
    }

    private func back(_ pause: Duration?) -> Duration? {
        if isAway { runner.logger.notice("jobs again: the database answers") }
        isAway = false
        return pause
    }

    private func begin(_ job: ClaimedJob) {
        let task = Task { [runner] in
            await runner.run(job)
            end(job)
        }
        running[job.claim] = (job, task)
    }

    private func end(_ job: ClaimedJob) {
        running[job.claim] = nil
        signal.wake()
    }

    /// Extends the leases of what goes on, for as long as this process is alive.
    private func beat() async throws {
        while true {
            try await runner.sleep(.milliseconds(JobRows.lease / 3))
            await extend()
        }
    }

    /// Gives up what somebody else does by now.
    func extend() async {
        guard !running.isEmpty else { return }
        do {
            for job in try await runner.rows.extend(running.values.map(\.job)) { running[job.claim]?.task.cancel() }
        } catch {
            runner.logger.error("leases of jobs are not extended", metadata: ["error": "\(error)"])
        }
    }

    /// Waits for what goes on, and gives up what takes too long: it waits for another process then.
    private func drain() async {
        let tasks = running.values.map(\.task)
        let timer = Task { [runner, grace] in
            try await runner.sleep(grace)
            for task in tasks { task.cancel() }
        }
        for task in tasks { await task.value }
        timer.cancel()
    }
}
