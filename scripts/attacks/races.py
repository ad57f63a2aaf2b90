"""Many at once: writers of one row, creators of one name, signals in the middle."""

import signal
import sqlite3
import threading
import time

from . import servers
from .inputs import fill
from .judge import Reader
from .wire import Client, Connection, request


def together(count, work):
    """Runs `work(number)` on `count` threads that begin at the same moment; what they return."""
    barrier, results = threading.Barrier(count), [None] * count

    def one(number):
        barrier.wait()
        results[number] = work(number)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def updates(judge, service):
    judge.group = "concurrent writers"
    client = Client(service.port)
    book = client.send("POST", "/v1/books", {"title": "counter", "author_id": 1, "published_year": 1000})
    path, writers, rounds = book.headers["location"], 16, 6

    def count_up(_):
        """Reads, adds one, writes if nobody else has; until it has done so a few times."""
        own, done, attempts = Client(service.port), 0, 0
        while done < rounds and attempts < 5_000:
            attempts += 1
            current = own.send("GET", path)
            body = {"published_year": current.json()["published_year"] + 1}
            answer = own.send("PATCH", path, body, headers=[("If-Match", current.headers["etag"])])
            judge.answer(answer, "PATCH with If-Match", (200, 412))
            done += answer.status == 200
        own.close()
        return done

    done = sum(together(writers, count_up))
    value = client.send("GET", path).json()["published_year"]
    judge.require(value == 1000 + done == 1000 + writers * rounds, "PATCH with If-Match", f"{done} were accepted, {value - 1000} count")

    fields = ["title", "isbn", "published_year", "price", "weight", "in_print", "tags", "details"]
    values = ["new", "1234567890", 2000, 1.25, 2.5, False, ["x"], {"a": 1}]
    answers = together(8, lambda n: Client(service.port).send("PATCH", path, {fields[n]: values[n]}))
    for answer in answers:
        judge.answer(answer, "PATCH of one field each", 200)
    now = client.send("GET", path).json()
    lost = [name for name, value in zip(fields, values) if now[name] != value]
    judge.require(not lost, "PATCH of one field each", f"lost {lost}")

    etag = client.send("GET", path).headers["etag"]
    answers = together(16, lambda n: Client(service.port).send("DELETE", path, headers=[("If-Match", etag)]))
    for answer in answers:
        judge.answer(answer, "DELETE at once", (204, 404))
    judge.require([a.status for a in answers].count(204) == 1, "DELETE at once", f"{[a.status for a in answers]}")


def uniqueness(judge, service):
    judge.group = "unique under race"
    for number in range(8):
        answers = together(24, lambda _: Client(service.port).send("POST", "/v1/authors", {"name": f"same {number}"}))
        for answer in answers:
            judge.answer(answer, "the same name at once", (201, 409))
        judge.require([a.status for a in answers].count(201) == 1, "the same name at once", f"{[a.status for a in answers]}")
    client = Client(service.port)
    for number in range(8):
        author = client.send("POST", "/v1/authors", {"name": f"doomed {number}"}).json()["id"]

        def race(index):
            own = Client(service.port)
            if index % 2:
                return own.send("DELETE", f"/v1/authors/{author}")
            return own.send("POST", "/v1/books", {"title": f"b{index}", "author_id": author})

        answers = together(8, race)
        for index, answer in enumerate(answers):
            judge.answer(answer, "a reference to what goes", (204, 404, 409) if index % 2 else (201, 422))
        books = [a for a in answers if a.status == 201]
        gone = client.send("GET", f"/v1/authors/{author}").status == 404
        judge.require(not (books and gone), "a reference to what goes", "a book without its author")


def terminated(judge, service):
    """SIGTERM while requests run, and while some clients dawdle."""
    judge.group = "SIGTERM"
    dawdlers = [Connection(service.port).send(b"GET /v1/books HTTP/1.1\r\nX: ") for _ in range(20)]
    dawdlers += [Connection(service.port).send(request("GET", "/health")) for _ in range(20)]
    late = [Connection(service.port, 10) for _ in range(8)]
    body = b'{"name":"in flight"}'
    for connection in late:
        connection.send(request("POST", "/v1/authors", body)[:-5])
    time.sleep(0.3)
    begin = time.monotonic()
    service.process.send_signal(signal.SIGTERM)
    time.sleep(0.3)
    try:
        with Connection(service.port, 2) as connection:
            answer = connection.send(request("GET", "/health")).answer()
            judge.require(answer.status == 0, "a new connection after SIGTERM", f"{answer}")
    except OSError:
        judge.count()
    for connection in late:
        connection.send(body[-5:])
    statuses = []
    for connection in late:
        answer = connection.answer()
        judge.answer(answer, "a request in flight", (201, 409))
        statuses.append(answer.status)
    judge.require(statuses.count(201) == 1, "requests in flight", f"answered {statuses}")
    code = service.stop()
    judge.require(code == 0, "SIGTERM", f"ended with {code}")
    judge.require(time.monotonic() - begin < 6, "SIGTERM", f"took {time.monotonic() - begin:.1f} s")


def killed(judge, service):
    """kill -9 in the middle of writes: what was answered with 201 is there afterwards."""
    judge.group = "kill -9"
    for number in range(3):
        committed, done = [], threading.Event()

        def write(index):
            client, count = Client(service.port, 3), 0
            while not done.is_set():
                count += 1
                try:
                    answer = client.send("POST", "/v1/authors", {"name": f"k{number}-{index}-{count}"})
                except OSError:
                    return
                if answer.status == 201:
                    committed.append(answer.headers["location"])

        writers = [threading.Thread(target=write, args=(index,)) for index in range(8)]
        for writer in writers:
            writer.start()
        time.sleep(0.5)
        service.process.kill()
        service.process.wait()
        done.set()
        for writer in writers:
            writer.join()
        service.run()
        client = Client(service.port)
        lost = [path for path in committed if client.send("GET", path).status != 200]
        judge.count(len(committed))
        judge.require(committed and not lost, "kill -9", f"lost {len(lost)} of {len(committed)} committed rows")
    service.stop()
    if servers.DATABASE:
        orphans = servers.execute(service.database, "SELECT count(*) FROM books b WHERE NOT EXISTS (SELECT 1 FROM authors a WHERE a.id = b.author_id)")
        judge.require(orphans == ["0"], "kill -9", f"books without authors: {orphans}")
        return
    with sqlite3.connect(service.database.removeprefix("sqlite://")) as connection:
        state = connection.execute("PRAGMA integrity_check").fetchone()[0]
        judge.require(state == "ok", "kill -9", f"the database says: {state}")
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        judge.require(not broken, "kill -9", f"references to nothing: {broken}")


def run(judge, start):
    service = start("races")
    client = Client(service.port)
    fill(judge, client)
    with Reader(judge, service, "races"):
        updates(judge, service)
        uniqueness(judge, service)
    judge.group = "after races"
    judge.service(service)
    client.close()
    terminated(judge, service)
    service.run()
    killed(judge, service)
