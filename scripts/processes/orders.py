"""Those who order, and remember what they were told."""
import collections
import itertools
import random
import threading
import time


class Orders:
    """Writes by many threads until it is over. What was answered must be there in the end; what was refused must have
    left nothing; of what had no answer nobody knows."""

    def __init__(self, cluster, writers=6, pause=0.15):
        self.cluster, self.writers, self.pause = cluster, writers, pause
        self.problems, self.counts = [], collections.Counter()
        self.is_over, self.lock = threading.Event(), threading.Lock()
        self.numbers = itertools.count(1)
        # Numbers of orders by what became of them.
        self.answered, self.refused, self.reported, self.unknown = set(), set(), set(), set()
        # By the id of an order, the last note that was answered.
        self.notes = {}

    def __enter__(self):
        self.threads = [threading.Thread(target=self.work, args=(f"customer-{n}",)) for n in range(self.writers)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        for thread in self.threads:
            thread.join()

    def wrong(self, what):
        with self.lock:
            self.problems.append(what)

    def work(self, customer):
        try:
            while not self.is_over.is_set():
                self.order(customer)
                time.sleep(random.uniform(0, 2 * self.pause))
        except Exception as error:  # whatever it is, it must not end unseen
            self.wrong(f"the test itself failed: {error!r}")

    def order(self, customer):
        number = str(next(self.numbers))
        order = self.ask("order", 201, "POST", "/v1/orders", {"number": number, "customer": customer})
        self.remember(self.answered if order else self.unknown, number)
        if order:
            # A second one of that number is refused by the database, at the end of the same transaction.
            self.ask("second order", 409, "POST", "/v1/orders", {"number": number, "customer": customer})
            note = random.randrange(1, 1_000)
            changed = self.ask("change", 200, "PATCH", f"/v1/orders/{order['id']}", {"note": note})
            # The change may have taken place without an answer.
            self.notes[order["id"]] = {note} if changed else {0, note}
        number = next(self.numbers)
        name = f"report-{number}"
        reported = self.ask("report", 204, "POST", "/v1/orders/report", {"number": name, "customer": customer})
        self.remember(self.reported if reported is not None else self.unknown, name)
        name = f"refused-{number}"
        self.remember(self.refused, name)
        self.ask("refused report", 409, "POST", "/v1/orders/report", {"number": name, "customer": customer})

    def remember(self, numbers, number):
        with self.lock:
            numbers.add(number)

    def ask(self, kind, status, method, path, body):
        """What is answered, where that is as it should be; None where nobody knows what has happened."""
        try:
            answer = self.cluster.alive()[0].ask(method, path, body)
        except (OSError, IndexError):  # killed in the middle, or none is alive
            self.count(f"{kind} without an answer")
            return None
        if answer.status == 503:
            self.count(f"{kind} without a database")
            return None
        if answer.status != status:
            self.wrong(f"{kind}: {answer.status} {answer.body[:200]}")
            return None
        self.count(kind)
        return answer.json() if answer.body else {}

    def count(self, kind):
        with self.lock:
            self.counts[kind] += 1
