"""Those who write and look whether everybody sees it, and those who keep the cache warm meanwhile."""
import collections
import random
import threading
import time

FRESH = {"Cache-Control": "no-store"}


class Load:
    """Each writer has a book of its own, so that it knows what everybody must see."""

    def __init__(self, cluster, writers=6, readers=4):
        self.cluster, self.writers, self.readers = cluster, writers, readers
        self.problems, self.counts = [], collections.Counter()
        self.is_over = threading.Event()
        self.lock = threading.Lock()
        self.start = time.monotonic()
        self.last_fault = "no fault so far"
        # Authors whose creation was answered, and creations of which nobody knows.
        self.authors = self.unknown_authors = 0
        # The price of each book that everybody must see, or a higher one: prices only rise.
        self.known = {}

    def note(self, fault):
        self.last_fault = fault
        print(f"{time.monotonic() - self.start:6.1f} s  {fault}; so far {dict(self.counts)}", flush=True)

    def run(self, chaos, seconds):
        server = self.cluster.alive()[0]
        author = server.ask("POST", "/v1/authors", {"name": f"Author {time.time_ns()}"}).json()["id"]
        self.first_total = server.ask("GET", "/v1/authors?per_page=1", headers=FRESH).json()["total"]
        books = [server.ask("POST", "/v1/books", {"title": f"Book {n} {time.time_ns()}", "author_id": author,
                                                  "price": 0}).json()["id"] for n in range(self.writers)]
        threads = [threading.Thread(target=self.guarded, args=(self.write, book)) for book in books]
        threads += [threading.Thread(target=self.guarded, args=(self.read, books)) for _ in range(self.readers)]
        for thread in threads:
            thread.start()
        try:
            chaos.run(seconds)
        finally:
            self.is_over.set()
            for thread in threads:
                thread.join()
        total = self.cluster.alive()[0].ask("GET", "/v1/authors?per_page=1", headers=FRESH).json()["total"]
        made = total - self.first_total
        if not self.authors <= made <= self.authors + self.unknown_authors:
            self.wrong(f"{made} authors are there, {self.authors} were answered, {self.unknown_authors} unknown")
        for kind in ["write", "hit", "compared"]:
            if self.counts[kind] < 50:
                self.wrong(f"only {self.counts[kind]} of kind '{kind}': this proves nothing")

    @property
    def summary(self):
        return ", ".join(f"{count} {kind}" for kind, count in sorted(self.counts.items()))

    def may_fail(self):
        """Whether an answer may be an error of the server: while the database is away there is nothing to say. What was
        answered by an error may be done or not."""
        return self.last_fault.startswith("PostgreSQL")

    def wrong(self, what):
        with self.lock:
            self.problems.append(f"{time.monotonic() - self.start:.1f} s, {self.last_fault}: {what}")

    def count(self, kind):
        with self.lock:
            self.counts[kind] += 1

    def guarded(self, work, argument):
        try:
            work(argument)
        except Exception as error:  # whatever it is, it must not end unseen
            self.wrong(f"the test itself failed: {error!r}")

    def write(self, book):
        price, known = 0, 0
        while not self.is_over.is_set():
            price += 1
            known = self.change(book, price, known)
            if random.random() < 0.2:
                self.create_author()
        if self.price_now(book) != known:
            self.wrong(f"book {book} has lost its price {known}")

    def change(self, book, price, known):
        """Writes a price and compares what all processes say. Returns the one that is known to be there."""
        writer = self.cluster.alive()[0]
        try:
            answer = writer.ask("PATCH", f"/v1/books/{book}", {"price": price})
        except OSError:
            self.count("write without an answer")
            now = self.price_now(book)
            if now not in (known, price):
                self.wrong(f"book {book} has the price {now}, neither {known} nor {price}")
            return now
        if answer.status >= 500 and self.may_fail():
            self.count("write that failed")
            return self.price_now(book)
        if answer.status != 200:
            self.wrong(f"a write was answered by {answer.status} {answer.body[:200]}")
            return self.price_now(book)
        self.count("write")
        self.known[book] = price
        for server in self.cluster.alive():
            try:
                seen = server.ask("GET", f"/v1/books/{book}")
            except OSError:
                continue
            self.count("compared")
            self.count(seen.headers.get("X-Cache") or "bypassed")
            if seen.status >= 500 and self.may_fail():
                continue
            if seen.status != 200 or seen.json()["price"] != price:
                self.wrong(f"book {book} has the price {price}; {server.port} says {seen.body[:300]} after {writer.port}"
                           f" ({seen.headers.get('X-Cache')}, {seen.headers.get('Age')})")
        return price

    def create_author(self):
        """Whole pages of authors are cached: the total must hold all that were answered before."""
        try:
            answer = self.cluster.alive()[0].ask("POST", "/v1/authors", {"name": f"Author {time.time_ns()}"})
        except OSError:
            with self.lock:
                self.unknown_authors += 1
            return
        if answer.status >= 500 and self.may_fail():
            with self.lock:
                self.unknown_authors += 1
            return
        if answer.status != 201:
            self.wrong(f"a creation was answered by {answer.status}")
            return
        with self.lock:
            self.authors += 1
            least = self.first_total + self.authors
        try:
            seen = self.cluster.alive()[0].ask("GET", "/v1/authors?per_page=1").json()["total"]
        except (OSError, KeyError):
            return  # no answer, or a problem while the database is away
        if seen < least:
            self.wrong(f"a list says that there are {seen} authors; there are at least {least}")

    def price_now(self, book):
        """What the database says."""
        for _ in range(100):
            try:
                return self.cluster.alive()[0].ask("GET", f"/v1/books/{book}", headers=FRESH).json()["price"]
            except (OSError, KeyError):  # no answer, or a problem while the database is away
                time.sleep(0.1)
        raise TimeoutError("no process answers")

    def read(self, books):
        while not self.is_over.is_set():
            book = random.choice(books)
            with self.lock:
                prices, total = self.known.get(book, 0), self.first_total + self.authors
            try:
                self.look(f"/v1/books/{book}", "price", prices)
                self.look("/v1/authors?per_page=1", "total", total)
            except OSError:
                continue

    def look(self, path, member, least):
        answer = self.cluster.alive()[0].ask("GET", path)
        self.count(answer.headers.get("X-Cache") or "bypassed")
        if answer.status >= 500 and self.may_fail():
            return
        if answer.status != 200 or answer.json()[member] < least:
            self.wrong(f"{path} must have {member} {least} or more: {answer.status} {answer.body[:300]}"
                       f" ({answer.headers.get('X-Cache')}, {answer.headers.get('Age')})")
