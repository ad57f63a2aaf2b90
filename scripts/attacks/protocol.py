"""Attacks on HTTP itself: framing, pipelining, slowness, connections that end in the middle."""

import os
import random
import socket
import threading
import time

from .inputs import fill
from .judge import Reader
from .wire import Client, Connection, begun, request


def once(port, data, has_body=True, timeout=5.0):
    """What a connection of its own answers to these bytes; it then says that nothing more comes."""
    with Connection(port, timeout) as connection:
        connection.send(data)
        try:
            connection.socket.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        return connection.answer(has_body)


def framing(judge, port):
    judge.group = "framing"
    post = begun("POST", "/v1/authors")
    smuggled = b"GET /v1/smuggled HTTP/1.1\r\nHost: a\r\n\r\n"
    chunk = post + b"Transfer-Encoding: chunked\r\n\r\n"
    cases = {
        "length and chunked": post + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled,
        "chunked and length": post + b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n" + smuggled,
        "two lengths": post + b"Content-Length: 2\r\nContent-Length: 60\r\n\r\n{}" + smuggled,
        "a list of lengths": post + b"Content-Length: 2, 60\r\n\r\n{}" + smuggled,
        "a negative length": post + b"Content-Length: -1\r\n\r\n{}",
        "a signed length": post + b"Content-Length: +2\r\n\r\n{}",
        "a length beyond 64 bits": post + b"Content-Length: 18446744073709551617\r\n\r\n{}",
        "a length of hex": post + b"Content-Length: 0x2\r\n\r\n{}",
        "an empty length": post + b"Content-Length: \r\n\r\n{}",
        "chunked twice": post + b"Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n" + smuggled,
        "chunked, identity": post + b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + smuggled,
        "xchunked": post + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + smuggled,
        "chunked behind a blank": post + b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + smuggled,
        "chunked folded": post + b"Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" + smuggled,
        "a chunk of no size": chunk + b"\r\n{}\r\n0\r\n\r\n",
        "a chunk of bad size": chunk + b"zz\r\n{}\r\n0\r\n\r\n",
        "a chunk of negative size": chunk + b"-2\r\n{}\r\n0\r\n\r\n",
        "a chunk of endless size": chunk + b"f" * 40 + b"\r\n{}\r\n0\r\n\r\n",
        "a chunk longer than its size": chunk + b"1\r\n{}{}{}\r\n0\r\n\r\n",
        "a chunk without its end": chunk + b"2\r\n{}0\r\n\r\n",
        "a bad chunk after a good one": chunk + b"2\r\n{\"\r\nXYZ\r\n",
        "an endless extension": chunk + b"2;" + b"x" * 200_000 + b"\r\n{}\r\n0\r\n\r\n",
        "endless trailers": chunk + b"2\r\n{}\r\n0\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
        "a body cut short": post + b"Content-Length: 100\r\n\r\n{\"name\"",
        "chunks cut short": chunk + b"64\r\n{\"name\"",
        "a head cut short": b"GET /v1/books/1 HTTP/1.1\r\nHost:",
        "no head": b"\r\n\r\n\r\n",
        "nothing": b"",
        "noise": os.urandom(5_000),
        "zeros": b"\0" * 5_000,
        "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500),
        "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(50),
        "HTTP/0.9": b"GET /v1/books/1\r\n",
        "HTTP/1.0": b"GET /v1/books/1 HTTP/1.0\r\n\r\n",
        "HTTP/9.9": b"GET /v1/books/1 HTTP/9.9\r\nHost: a\r\n\r\n",
        "no Host": b"GET /v1/books/1 HTTP/1.1\r\n\r\n",
        "two Hosts": b"GET /v1/books/1 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "bare LF": b"GET /v1/books/1 HTTP/1.1\nHost: a\n\n",
        "bare CR": b"GET /v1/books/1 HTTP/1.1\rHost: a\r\r",
        "a header of no name": b"GET /v1/books/1 HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n",
        "a header of no colon": b"GET /v1/books/1 HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n",
        "NUL in a header": b"GET /v1/books/1 HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n",
        "CR in the request id": b"GET /v1/books/1 HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\rb\r\n\r\n",
        "LF in the request id": b"GET /v1/books/1 HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\nX-Evil: 1\r\n\r\n",
        "a header of 100 KB": b"GET /v1/books/1 HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
        "an address of 100 KB": b"GET /" + b"x" * 100_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
        "5,000 headers": b"GET /v1/books/1 HTTP/1.1\r\nHost: a\r\n" + b"X: y\r\n" * 5_000 + b"\r\n",
        "NUL in the address": b"GET /v1/books/\0 HTTP/1.1\r\nHost: a\r\n\r\n",
        "a blank in the address": b"GET /v1/books/1 2 HTTP/1.1\r\nHost: a\r\n\r\n",
        "an absolute address": b"GET http://evil.example/v1/books/1 HTTP/1.1\r\nHost: a\r\n\r\n",
        "upgrade in mid-request": b"GET /v1/books/1 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n",
    }  # fmt: skip
    for name, data in cases.items():
        answer = once(port, data)
        judge.answer(answer, name, bare=True)
        judge.require(b"smuggled" not in answer.body and "x-evil" not in answer.headers, name, f"{answer}")
    targets = [b"*", b"?", b"#", b"//", b"///", b"http:", b"http://", b"http:///", b"://", b"a", b"a:b", b"/?", b"/#", b"/?#", b"[::1]",
               b"http://[", b"http://[::1", b"http://a:b/", b"http://a:99999/", b"//a:99999999999999999999/", b"/\xff", b"/%",
               b"/%2", b"/v1/books?%", b"http://u:p@h/v1/books", b"\xc3\xa9", b"/\xc3\xa9", b"/v1/books/\xe2\x80\xa8", b";", b":", b"@", b"&", b"=",
               b"/v1/books/1?\xff=1", b"/.", b"/..", b".", b"..", b"\\", b"/\\..\\..\\", b"example.com:443"]  # fmt: skip
    for target in targets:
        for method in (b"GET", b"OPTIONS", b"POST", b"CONNECT", b"HEAD"):
            answer = once(port, request(method, target), has_body=method != b"HEAD")
            judge.answer(answer, f"{method.decode()} {target}", bare=True)
    # Broken on purpose, by chance, and the same every time.
    chance = random.Random(20_261_120)
    seeds = [request("GET", "/v1/books?page=1"), request("POST", "/v1/authors", b'{"name":"x"}', chunked=True),
             request("PATCH", "/v1/books/1", b'{"price":1.5,"tags":["a"]}', headers=[("If-Match", '"x"')])]  # fmt: skip
    for number in range(600):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(len(data))
            match chance.randrange(4):
                case 0: data[place] = chance.randrange(256)
                case 1: del data[place : place + chance.randint(1, 8)]
                case 2: data[place:place] = bytes([chance.choice(b"\r\n \0:/%\xff\"{[,;")]) * chance.randint(1, 3)
                case _: data[place:place] = data[place // 2 : place]
            data = data or bytearray(b"\0")
        judge.answer(once(port, bytes(data)), f"mutation {number} {bytes(data)!r}", bare=True)


def head_requests(judge, port):
    """An answer to HEAD has no body, or the next answer on the connection would be taken for another's."""
    judge.group = "HEAD"
    for path in ("/v1/books/1", "/v1/books/abc", "/v1/books/999999", "/v1/nothing", "/health", "/", "/index.html", "/page", "/%zz", "/v1/books?page=0", "/x/../y"):
        with Connection(port) as connection:
            connection.send(request("HEAD", path) + request("GET", "/health"))
            judge.answer(connection.answer(has_body=False), f"HEAD {path}")
            answer = connection.answer()
            judge.require(answer.status == 200 and answer.body == b'{"status":"ok"}', f"after HEAD {path}", f"{answer}")


def pipelining(judge, port):
    judge.group = "pipelining"
    with Connection(port, 20) as connection:
        sender = threading.Thread(
            target=lambda: connection.send(b"".join(request("GET", f"/v1/books/{n}", headers=[("X-Request-Id", f"p{n}")]) for n in range(2_000)))
        )
        sender.start()
        for number in range(2_000):
            answer = connection.answer()
            if answer.headers.get("x-request-id") != f"p{number}":
                judge.finding("2,000 requests at once", f"the answer to {number} is {answer.headers}")
                break
            judge.answer(answer, "2,000 requests at once", (200, 404))
        sender.join()
    with Connection(port) as connection:
        mixed = request("POST", "/v1/authors", b"{", chunked=True) + request("GET", "/health") + request("DELETE", "/v1/books/abc", b"xx")
        connection.send(mixed + request("GET", "/v1/nothing", b"GET / HTTP/1.1\r\n\r\n") + request("GET", "/health"))
        for expected in (422, 200, 404, 404, 200):
            judge.answer(connection.answer(), "requests with bodies, in one go", expected)
    # 20,000 requests whose answers nobody reads: the service must stop reading, not collect answers.
    with Connection(port, 1.0, receive_buffer=4096) as connection:
        connection.send(request("GET", "/v1/books?per_page=100") * 20_000)
        time.sleep(0.5)


def endings(judge, port):
    """Connections that end in the middle of something."""
    judge.group = "resets"
    whole = request("POST", "/v1/authors", b'{"name":"' + b"x" * 5_000 + b'"}')
    for number in range(300):
        connection = Connection(port)
        connection.send(whole[: 1 + number * len(whole) // 300])
        connection.reset() if number % 2 else connection.socket.close()
        judge.count()
    for number in range(300):
        connection = Connection(port)
        connection.send(request("GET", "/v1/books?per_page=100"))
        connection.reset() if number % 2 else connection.socket.close()
        judge.count()
    judge.group = "half-closed"
    for data, expected in ((request("GET", "/v1/books/1"), 200), (request("POST", "/v1/authors", b"{}"), 422), (request("GET", "/v1/x"), 404)):
        judge.answer(once(port, data), "half-closed after the request", expected)


def slowness(judge, service):
    """With HTTP_BODY_TIMEOUT=2 and HTTP_IDLE_TIMEOUT=3."""
    judge.group = "slowness"
    port = service.port

    def trickle(name, first, piece, until, expect_answer):
        """Sends a byte now and then: what comes back, and whether the connection ends in time."""
        with Connection(port, 0.2) as connection:
            connection.send(first)
            begin, answer = time.monotonic(), None
            while time.monotonic() - begin < until:
                connection.send(piece)
                if expect_answer and answer is None:
                    received = connection.answer()
                    answer = received if received.status else None
                    continue
                if connection.is_closed(0.1):
                    break
            took = time.monotonic() - begin
            judge.require(took < until, name, f"may hold a connection for more than {until} s")
            if expect_answer:
                judge.require(answer is not None, name, "no answer")
                if answer:
                    judge.answer(answer, name, expect_answer)

    head = begun("POST", "/v1/authors")
    cases = [
        ("a slow head", b"GET /v1/books HTTP/1.1\r\nX: ", b"x", 8, None),
        ("a slow body", head + b"Content-Length: 100000\r\n\r\n{", b" ", 8, 408),
        ("slow chunks", head + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n", 8, 408),
        ("no body", head + b"Content-Length: 100000\r\n\r\n", b"", 8, 408),
        ("a body that is too long", head + b"Content-Length: 9999999999\r\n\r\n" + b" " * 1_100_000, b" " * 1000, 8, 413),
        ("a slow body that nobody reads", head.replace(b"authors", b"nothing") + b"Content-Length: 100000\r\n\r\n", b" ", 8, 404),
        ("nothing at all", b"", b"", 8, None),
        ("nothing after a request", request("GET", "/health"), b"", 8, 200),
        ("nothing after bad HTTP", b"\0\r\n\r\n", b"", 8, None),
        ("nothing after Connection: close", request("GET", "/health", headers=[("Connection", "close")]), b"", 8, 200),
        ("waiting for 100", head + b"Content-Length: 2\r\nExpect: 100-continue\r\n\r\n", b"", 8, (408, 417)),
    ]
    threads = [threading.Thread(target=trickle, args=case) for case in cases]

    def unread():
        """Answers of megabytes that nobody reads."""
        readers = [Connection(port, 5, receive_buffer=4096) for _ in range(3)]
        for reader in readers:
            reader.send(request("GET", "/v1/reviews?limit=100"))
        time.sleep(12)
        for reader in readers:
            answer = reader.answer()
            is_whole = len(answer.body) == int(answer.headers.get("content-length", -1))
            judge.require(not is_whole, "an answer that nobody reads", "was still there after 12 s")
            reader.socket.close()

    def crowd():
        """A thousand bodies that never end: each gets its 408."""
        unfinished = head + b"Content-Length: 100\r\n\r\n{"
        connections = [Connection(port, 10).send(unfinished) for _ in range(1_000)]
        for connection in connections:
            judge.answer(connection.answer(), "1,000 bodies that never end", 408)
            connection.socket.close()

    threads.append(threading.Thread(target=unread))
    threads.append(threading.Thread(target=crowd))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def run(judge, start):
    service = start("protocol")
    fill(judge, Client(service.port))
    with Reader(judge, service, "hostile HTTP"):
        head_requests(judge, service.port)
        framing(judge, service.port)
        pipelining(judge, service.port)
        endings(judge, service.port)
    judge.group = "after hostile HTTP"
    judge.service(service)
    slow = start("slow", HTTP_BODY_TIMEOUT="2", HTTP_IDLE_TIMEOUT="3")
    client = Client(slow.port)
    fill(judge, client)
    for number in range(60):
        review = {"book_id": 1, "reader": "ada@example.com", "stars": 5, "text": "x" * 65_000}
        judge.answer(client.send("POST", "/v1/reviews", review), "a long review", 201)
    with Reader(judge, slow, "slow clients"):
        slowness(judge, slow)
    judge.group = "after slow clients"
    judge.service(slow)
