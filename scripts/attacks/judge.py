"""What every answer must be, whatever was asked; collects what is not so."""

import re
import threading
import time

from .wire import Client

# Nothing of the inside may show: engines, types, sources, places.
INTERNALS = re.compile(
    rb"GRDB|sqlite|SQLITE_|NIO|HTTPParser|Hummingbird|DatabaseError|CodingPath|codingPath|Error Domain|Swift\."
    rb"|Foundation|\.swift|Fatal|/root/|/home/|/usr/|syntax error|INSERT INTO|stack|0x[0-9a-f]{8}"
)


class Judge:
    def __init__(self):
        self.counts, self.findings, self.group = {}, [], ""
        self.lock = threading.Lock()

    def count(self, number=1):
        with self.lock:
            self.counts[self.group] = self.counts.get(self.group, 0) + number

    def finding(self, attack, text):
        with self.lock:
            self.findings.append((self.group, attack, text))
        print(f"    FOUND {attack}: {text}", flush=True)

    def require(self, condition, attack, text):
        self.count()
        if not condition:
            self.finding(attack, text)

    def answer(self, answer, attack, expected=None, bare=False, fault=False):
        """
        - expected: a status or several; any below 500 by default.
        - bare: whether HTTP that cannot be parsed may get the framework's bare 400, or a closed connection.
        - fault: whether something was broken on purpose, so that 500 and 503 are right.
        """
        self.count()
        if isinstance(expected, int):
            expected = (expected,)
        if bare and (answer.status == 0 or (answer.status == 400 and not answer.body)):
            return
        if answer.status == 0:
            return self.finding(attack, "no answer")
        if answer.status >= 500 and not (fault and answer.status in (500, 503)):
            return self.finding(attack, f"answered {answer}")
        if expected and answer.status not in expected:
            self.finding(attack, f"answered {answer}, not {expected}")
        if answer.status >= 400:
            self.problem(answer, attack)
        if "x-request-id" not in answer.headers:
            self.finding(attack, f"{answer.status} without X-Request-Id")

    def problem(self, answer, attack):
        if answer.headers.get("content-type") != "application/problem+json":
            return self.finding(attack, f"{answer} is {answer.headers.get('content-type')}")
        if not answer.body:  # an answer to HEAD
            return
        try:
            problem = answer.json()
        except ValueError:
            return self.finding(attack, f"no JSON: {answer}")
        for member in ("type", "title", "status", "detail", "instance", "request_id"):
            if member not in problem:
                self.finding(attack, f"a problem without {member}: {answer}")
        if problem.get("request_id") != answer.headers.get("x-request-id") or problem.get("status") != answer.status:
            self.finding(attack, f"the body speaks of another request or status: {answer}")
        # What the client itself sent may come back, and there only.
        own = [problem.pop("instance", "")] + [error.pop("field", "") for error in problem.get("errors", [])]
        leak = INTERNALS.search(repr(problem).encode())
        if leak or any("\0" in text for text in (problem.get("title", ""), problem.get("detail", ""))):
            self.finding(attack, f"shows its inside: {leak and leak[0]} in {answer} (not {own})")

    def service(self, service, fault=False, memory=150):
        """The process is there, has not grown, and has logged each event in one line without an unforeseen error."""
        self.require(service.is_alive, "the process", "has died")
        if service.is_alive:
            print(f"    resident memory: {service.megabytes:.0f} MB, open files: {service.open_files}")
            self.require(service.megabytes < memory, "memory", f"has grown to {service.megabytes:.0f} MB")
        for line in service.lines():
            self.count()
            if not isinstance(line, dict):
                self.finding("log", f"a line that is no JSON: {line[:300]}")
            elif line.get("stage") == "request" and not line.get("request_id"):
                self.finding("log", f"a request without its id: {line}")
            elif line.get("message") == "unexpected error" and not fault:
                self.finding("log", f"unexpected: {line}")


class Reader:
    """An honest client that reads on while an attack runs."""

    def __init__(self, judge, service, attack, paths=("/v1/books/1", "/v1/books?per_page=5"), slowest=5.0):
        self.judge, self.attack, self.paths, self.slowest = judge, attack, paths, slowest
        self.client, self.latencies, self.failures = Client(service.port), [], []
        self.done = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)

    def run(self):
        while not self.done.is_set():
            for path in self.paths:
                start = time.monotonic()
                answer = self.client.send("GET", path)
                self.latencies.append(time.monotonic() - start)
                if answer.status != 200:
                    self.failures.append(answer)
            self.done.wait(0.01)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.done.set()
        self.thread.join(35)
        self.client.close()
        times = sorted(self.latencies) or [float("inf")]
        middle, last = times[len(times) // 2] * 1000, times[-1] * 1000
        late = times[len(times) * 99 // 100] * 1000
        print(f"    {len(times)} reads, {self.attack}: median {middle:.1f} ms, 99 % within {late:.1f} ms, slowest {last:.0f} ms")
        self.judge.require(not self.failures, self.attack, f"reads failed meanwhile: {self.failures[:2]}")
        self.judge.require(times[-1] < self.slowest, self.attack, f"a read took {times[-1]:.1f} s")
