"""What the queue of jobs looks like from outside, by the program's own command."""
import collections
import threading
import time


class Queue:
    """Looks at the jobs all the time."""

    def __init__(self, cluster):
        self.cluster, self.problems, self.looks, self.most = cluster, [], 0, 0
        self.is_over = threading.Event()

    def __enter__(self):
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.thread.join()

    def jobs(self):
        """Name, state, attempts and payload of each."""
        lines = self.cluster.command("jobs", "list", "--limit", "1000000").splitlines()
        return [line.split("\t")[1:5] for line in lines]

    def watch(self):
        while not self.is_over.is_set():
            try:
                self.look(self.jobs())
            except RuntimeError:  # the database is away
                pass
            time.sleep(0.3)

    def look(self, jobs):
        self.looks += 1
        self.most = max(self.most, len(jobs))
        # One whose process was killed is shown as waiting, too, when its lease has ended; it has been begun, though.
        waiting = collections.Counter(payload for name, state, attempts, payload in jobs
                                      if name == "count-orders" and state == "waiting" and attempts == "0")
        for payload, count in waiting.items():
            if count > 1:
                self.problems.append(f"{count} times count-orders of {payload} at a time")
        for name, state, attempts, payload in jobs:
            if state == "dead":
                self.problems.append(f"{name} of {payload} is dead after {attempts} attempts")

    def drain(self, seconds):
        """Waits until all are done. What a killed process had is free after 30 s, and may fail then."""
        start = time.monotonic()
        while jobs := self.jobs():
            if time.monotonic() > start + seconds:
                self.problems.append(f"{len(jobs)} jobs are left after {seconds} s, such as {jobs[0]}")
                return
            time.sleep(0.3)
