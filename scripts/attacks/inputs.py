"""Attacks that are well-formed HTTP: what is in a path, a query, a header or a body is hostile."""

import json
import threading
import time
import uuid

from .judge import Reader
from .wire import Client

INJECTIONS = [
    "' OR '1'='1", "'; DROP TABLE books; --", "\" OR 1=1 --", "1; ATTACH DATABASE '/tmp/x' AS x", "x' UNION SELECT 1,2,3 --",
    "${jndi:ldap://127.0.0.1/x}", "{{7*7}}", "{{{x}}}", "\\(id)", "$(id)", "`id`", "<script>alert(1)</script>", "%s%n%x%@",
    "a\r\nSet-Cookie: x=1", "line\n{\"level\":\"info\",\"message\":\"forged\"}", "\x1b[2J\x9b31m", "\u2028\u2029\u0085",
    "\u202egnp.exe", "😀" * 20, "A" * 4000, "e\u0301", "?1", ":id", "../../etc/passwd", "NULL", "undefined", "\ufeff",
]  # fmt: skip

TRAVERSALS = [
    "../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt", "%2e%2e%2fsecret.txt", "%252e%252e%252fsecret.txt",
    "..%5csecret.txt", "..\\secret.txt", "....//secret.txt", "%c0%ae%c0%ae/secret.txt", "%uff0e%uff0e/secret.txt",
    "./../secret.txt", "x/../../secret.txt", "..;/secret.txt", "%00../secret.txt", "..%00/secret.txt",
    "index.html%00.png", "../secret.txt%00.html", "//etc/passwd", "%2fetc%2fpasswd", "/etc/passwd", "file:///etc/passwd",
    "..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e%2fproc/self/environ", ".%2e/secret.txt",
    ".env", ".git/config", "../Package.swift", "..%2fSources%2fApp%2fApp.swift", "%", "%zz", "%e0%80", "%ff%fe", "~root",
]  # fmt: skip


def escaped(text):
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "surrogatepass"))


def fill(judge, client):
    """A few honest rows, so that reads have something to read."""
    judge.group = "honest rows"
    author = client.send("POST", "/v1/authors", {"name": "Ada"})
    judge.answer(author, "create an author", 201)
    for number in range(10):
        book = {"title": f"Book {number}", "author_id": 1, "price": 9.99, "tags": ["a"], "details": {"n": number}}
        judge.answer(client.send("POST", "/v1/books", book), "create a book", 201)
    for number in range(5):
        review = {"book_id": 1, "reader": "ada@example.com", "stars": 5, "text": "Good."}
        judge.answer(client.send("POST", "/v1/reviews", review), "create a review", 201)


def injections(judge, client):
    judge.group = "injection"
    names = {
        "authors": ("name", "bio", "born", "homepage"),
        "books": ("title", "author_id", "isbn", "published_year", "genre", "price", "weight", "in_print", "tags",
                  "details", "views", "id", "created_at"),
        "reviews": ("book_id", "reader", "stars", "text", "read_at", "device", "recommended_by_id", "id"),
    }  # fmt: skip
    valid = {
        "authors": lambda: {"name": f"author {uuid.uuid4()}"},
        "books": lambda: {"title": f"book {uuid.uuid4()}", "author_id": 1},
        "reviews": lambda: {"book_id": 1, "reader": "a@b.example", "stars": 1, "text": "x"},
    }
    for text in INJECTIONS:
        for resource, fields in names.items():
            path = f"/v1/{resource}"
            for field in fields:
                for value in (text, [text], {text: text}):
                    body = {**valid[resource](), field: value}
                    sent = client.send("POST", path, body)
                    judge.answer(sent, f"{text!r} as {resource}.{field}", (201, 409, 422))
                    if sent.status == 201 and isinstance(value, str):
                        back = client.send("GET", sent.headers["location"])
                        same = back.status == 200 and back.json().get(field) == value
                        judge.require(same, f"{text!r} in {resource}.{field}", f"came back changed: {back}")
                        judge.answer(client.send("DELETE", sent.headers["location"]), "tidy up", 204)
            judge.answer(client.send("POST", path, {**valid[resource](), text: 1}), f"{text!r} as a member", 422)
            judge.answer(client.send("PATCH", f"{path}/1", {text: text}), f"{text!r} in a change", (404, 422))
            judge.answer(client.send("GET", f"{path}/{escaped(text)}"), f"{text!r} as an id", 404)
            for query in (f"page={escaped(text)}", f"per_page={escaped(text)}", f"{escaped(text)}=1", f"sort={escaped(text)}"):
                judge.answer(client.send("GET", f"{path}?{query}"), f"query {query}", 400)
    tables = client.send("GET", "/v1/books")
    judge.answer(tables, "the books are still there", 200)
    judge.require(tables.json()["total"] >= 10, "the books are still there", f"{tables}")


def traversals(judge, client):
    judge.group = "traversal"
    for start in ("/", "/v1/", "/v1/books/", "/public/", "/x/", "//", "/./"):
        for path in TRAVERSALS:
            for method in ("GET", "HEAD", "POST", "DELETE"):
                answer = client.send(method, start + path, b"{}" if method == "POST" else None)
                judge.answer(answer, f"{method} {start}{path}")
                stolen = b"HORNERO-SECRET" in answer.body or b"root:" in answer.body or b"import " in answer.body
                judge.require(not stolen, f"{method} {start}{path}", f"left the folder: {answer}")
    ranges = ["bytes=0-0", "bytes=5-2", "bytes=-0", "bytes=-5", "bytes=99999-", "bytes=0-99999999999999999999", "bytes=-1-1",
              "bytes=9223372036854775807-9223372036854775807", "bytes=-9223372036854775808", "bytes=9999999-99999999",
              "bytes=--1", "bytes=0-0,2-2", "bytes=" + "0-0," * 5000, "bytes=", "", "lines=1-2", "bytes=a-b"]  # fmt: skip
    for value in ranges:
        for name in ("Range", "If-Range", "If-Modified-Since", "If-None-Match"):
            headers = [(name, value)] + ([("Range", "bytes=0-4")] if name == "If-Range" else [])
            for path in ("/index.html", "/", "/nothing/here"):
                judge.answer(client.send("GET", path, headers=headers), f"{path} {name}: {value[:60]}")


def numbers_and_text():
    """JSON that is hard to read, by name; with what it may be answered when it is the `details` of a book."""
    digits = "9" * 10_000
    for text in ("1e400", "-1e400", "1e-400", "1e99999999999999999999", "1e-99999999999999999999", digits, "-" + digits,
                 "0." + digits, "0." + "0" * 5_000 + "1", "1" + "0" * 200, "1e127", "1e128", "1e165", "1e-127", "1e-128",
                 "1e-129", "1e-165", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
                 "-9223372036854775809", "18446744073709551616", "-0", "-0.0", "1E+0005", "1.0", "1e3", "5e-324", "4.9e-325",
                 "1.7976931348623157e308", "1.7976931348623159e308", "1" * 39, "0." + "1" * 39, "3." + "14" * 30,
                 "99999999999999999999999999999999999999e127"):  # fmt: skip
        yield f"number {text[:40]}", text, (201, 422)
    for text in ("01", "+1", "1.", ".5", "1e", "0x10", "NaN", "Infinity", "-Infinity", "-", "1_000", "١", "--1", "1e+", "1.e1"):
        yield f"no number {text}", text, (422,)
    for text in ('"\\ud800"', '"\\udc00"', '"\\ud800\\u0041"', '"\\ud83d\\ude0"', '"\\u12"', '"\\x41"', '"\\', '"\t"', '"\n"',
                 '"open', "'single'", "tru", "nul", "True", "[1,]", "[,1]", "[1 2]", '{"a":1,}', '{"a"}', '{a:1}', "{1:1}",
                 "[", "]", "{", "}", "/**/1", "[1]//", "\v1", "\u00a01", "1 2", "1}"):  # fmt: skip
        yield f"no JSON {text!r}", text, (422,)
    for text in ('"\\ud83d\\ude00"', '"\\u0041\\/\\b\\f\\n"', '"\\uffff"', '"\ufdd0"', '{"":1}', '{"\\u0061":1}', "[[],{}]",
                 '"' + "\U0010ffff" * 100 + '"'):  # fmt: skip
        yield f"JSON {text[:30]!r}", text, (201,)
    for text in ('"\\u0000"', '{"\\u0000":1}', '["a\\u0000b"]', '{"a":{"b":["\\u0000"]}}'):
        yield f"U+0000 {text}", text, (422,)


def bodies(judge, client):
    judge.group = "JSON"

    def create(details, title=None):
        head = '{"title":%s,"author_id":1,"details":' % json.dumps(title or str(uuid.uuid4()))
        details = details if isinstance(details, bytes) else details.encode()
        return client.send("POST", "/v1/books", head.encode() + details + b"}")

    for name, text, expected in numbers_and_text():
        answer = create(text)
        judge.answer(answer, name, expected)
        if answer.status == 201:
            back = client.send("GET", answer.headers["location"])
            judge.require(back.status == 200 and back.body == answer.body, name, f"stored, but reads as {back}")
            try:
                sent, got = json.loads(text), back.json()["details"]
                close = sent == got or (isinstance(sent, (int, float)) and abs(sent - got) <= abs(sent) * 1e-15)
            except (ValueError, OverflowError, TypeError):
                close = False
            judge.require(close, name, f"is not what comes back: {back.body[-200:]}")
            judge.answer(client.send("GET", "/v1/books?per_page=100"), f"list after {name}", 200)
            client.send("DELETE", answer.headers["location"])
        for field in ("price", "weight", "published_year", "author_id"):
            body = '{"title":"%s","author_id":1,"%s":%s}' % (uuid.uuid4(), field, text)
            answer = client.send("POST", "/v1/books", body.encode())
            judge.answer(answer, f"{name} as {field}", (201, 422))
            if answer.status == 201:
                client.send("DELETE", answer.headers["location"])

    nearly_one = "1." + "0" * 50 + "1"
    for field in ("price", "published_year", "author_id"):
        body = '{"%s":%s,"title":"exact","author_id":1}' % (field, nearly_one)
        judge.answer(client.send("POST", "/v1/books", body.encode()), f"{nearly_one} as {field}", 422)

    invalid = [b'"\xff"', b'"\xc0\x80"', b'"\xed\xa0\x80"', b'"\xf4\x90\x80\x80"', b'"\xe2\x82"', b'{"\xff":1}', b"\xfe", b'"\x00"', b"\x00"]
    for raw in invalid:
        judge.answer(create(raw), f"invalid UTF-8 {raw}", 422)
    text = '{"name":"wide"}'
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-7", "cp500"):
        judge.answer(client.send("POST", "/v1/authors", text.encode(encoding)), f"JSON in {encoding}", (201, 422, 409))
    for raw in (b"", b" ", b"\xef\xbb\xbf{}", b"null", b"[]", b"1", b'"x"', b"{}", b"{}{}", b"{} x", b"name=x", b"<x/>", b"\0" * 1000):
        judge.answer(client.send("POST", "/v1/authors", raw), f"body {raw[:20]}", 422)
    for encoding in ("gzip", "deflate", "br", "x"):
        body = client.send("POST", "/v1/authors", b"\x1f\x8b\x08\0", headers=[("Content-Encoding", encoding)])
        judge.answer(body, f"Content-Encoding {encoding}", (415, 422))

    answer = client.send("POST", "/v1/authors", b'{"name":"first wins","name":"second","name":7}')
    judge.answer(answer, "duplicate members", 201)
    judge.require(answer.status == 201 and answer.json()["name"] == "first wins", "duplicate members", f"not the first: {answer}")
    answer = client.send("POST", "/v1/authors", b'{"name":7,"name":"second"}')
    judge.answer(answer, "duplicate members, the first is wrong", 422)
    answer = client.send("POST", "/v1/authors", b'{"name":"a","n\\u0061me":"b"}')
    judge.answer(answer, "a duplicate in disguise", (201, 409))

    for depth in (100, 500, 511, 512, 513, 1_000, 2_000, 100_000, 400_000):
        for left, right in (("[", "]"), ('{"a":', "}"), ('[{"a":', "}]"), ("[", "")):
            middle = "1" if right else ""
            if (len(left) + len(right)) * depth > 1_000_000:
                continue
            answer = create(left * depth + middle + right * depth)
            judge.answer(answer, f"{depth} levels of {left}", (201, 422))
            if answer.status == 201:
                back = client.send("GET", answer.headers["location"])
                judge.answer(back, f"{depth} levels of {left}, stored", 200)
                client.send("DELETE", answer.headers["location"])


def sizes(judge, client, service):
    """Bodies around the limit, and those that are cheap to send and dear to read."""
    judge.group = "size"
    limit = 1_048_576
    for chunked in (False, True):
        how = "chunked" if chunked else "with its length"
        for size, expected in ((limit - 1, 422), (limit, 422), (limit + 1, 413), (4 * limit, 413), (16 * limit, 413)):
            body = b'{"name":"' + b"a" * (size - 11) + b'"}'
            judge.answer(client.send("POST", "/v1/authors", body, chunked=chunked), f"{size} bytes, {how}", expected)
            judge.answer(client.send("PATCH", "/v1/books/1", body, chunked=chunked), f"{size} bytes, {how}", expected)
            judge.answer(client.send("GET", "/v1/books/1", body, chunked=chunked), f"GET with {size} bytes, {how}", (200, 413))
    fill = lambda piece, start="[", end="]": (start + piece * ((limit - 200) // len(piece)) + "0" + end)
    member = '{"title":"t","author_id":1,"%s":%s}'
    dear = {
        "numbers": member % ("details", fill("0,")),
        "decimals": member % ("details", fill("0.1,")),
        "empty lists": member % ("details", fill("[],")),
        "empty objects": member % ("details", fill("{},")),
        "empty strings": member % ("details", fill('"",')),
        "escapes": member % ("details", '"' + "\\u00e9" * ((limit - 200) // 6) + '"'),
        "small objects": member % ("details", fill('{"":{}},')),
        "tags that are numbers": member % ("tags", fill("1,")),
        "tags that are empty": member % ("tags", fill('"",')),
        "unknown members": "{" + ",".join(f'"{n:05}":0' for n in range(95_000)) + "}",
        "the same member": '{"name":"x",' + ",".join(['"name":0'] * 100_000) + "}",
        "one number": member % ("price", "1" * (limit - 200)),
        "one fraction": member % ("price", "0." + "1" * (limit - 200)),
        "one exponent": member % ("price", "1e" + "1" * (limit - 200)),
        "an ISBN": member % ("isbn", '"' + "1" * (limit - 200) + '"'),
        "a title of blanks": '{"author_id":1,"title":"' + " " * (limit - 200) + '"}',
        "a title of marks": '{"author_id":1,"title":"' + "e" + "\u0301" * ((limit - 200) // 2) + '"}',
        "an email": '{"book_id":1,"stars":1,"text":"x","reader":"' + "a." * ((limit - 200) // 2) + '@x.example"}',
        "an email of ats": '{"book_id":1,"stars":1,"text":"x","reader":"' + "@" * (limit - 200) + '"}',
        "a long host": '{"name":"x","homepage":"http://' + "a." * ((limit - 200) // 2) + '/"}',
        "a foreign host": '{"name":"x","homepage":"http://' + "ü" * ((limit - 200) // 2) + '/"}',
        "a host of escapes": '{"name":"x","homepage":"http://' + "%41" * ((limit - 200) // 3) + '/"}',
        "a path of brackets": '{"name":"x","homepage":"http://x/' + "[" * (limit - 200) + '"}',
        "a timestamp": '{"book_id":1,"stars":1,"text":"x","reader":"a@b.c","read_at":"2026-01-01T00:00:00.'
        + "1" * (limit - 200) + 'Z"}',
    }  # fmt: skip
    resource = {"title": "books", "author": "books", "name": "authors", "book_i": "reviews", "00000": "authors"}
    slowest = (0, "")
    for name, body in dear.items():
        path = "/v1/" + next(r for start, r in resource.items() if body[2:].startswith(start))
        start = time.monotonic()
        answer = client.send("POST", path, body.encode())
        took = time.monotonic() - start
        judge.answer(answer, f"1 MiB: {name}", (201, 409, 422))
        judge.require(took < 4, f"1 MiB: {name}", f"took {took:.1f} s")
        judge.require(len(answer.body) < 2 * limit, f"1 MiB: {name}", f"is answered by {len(answer.body):,} bytes")
        slowest = max(slowest, (took, name))
    print(f"    of {len(dear)} bodies of 1 MiB the dearest: {slowest[1]}, {slowest[0]:.2f} s")
    judge.service(service)
    start = time.monotonic()
    body = dear["small objects"].encode()
    threads = [threading.Thread(target=Client(client.port).send, args=("POST", "/v1/books", body)) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    judge.count(len(threads))
    print(f"    16 of them at once: {time.monotonic() - start:.2f} s, {service.megabytes:.0f} MB")


def addresses(judge, client):
    judge.group = "addresses"
    bad = ["0", "-1", "007", "+1", "1.0", "1e0", "0x1", " 1", "1 ", "%201", "9223372036854775808", "-9223372036854775808",
           "1" * 5_000, "%EF%BC%91", "%D9%A1", "1%00", "%00", "1%0a", "1;x", "1,2", "null", "*", "{id}", ":id", "$", "1%2f2",
           "true", "1%", "%zz", "1?", "1#x"]  # fmt: skip
    for text in bad:
        target = f"/v1/books/{text}".replace(" ", "%20")
        expected = 200 if text in ("1?", "1#x") else 404
        for method in ("GET", "HEAD", "PATCH", "DELETE"):
            if expected == 404:
                body = b'{"title":""}' if method == "PATCH" else None
                judge.answer(client.send(method, target, body), f"{method} id {text[:30]}", 404)
            else:
                judge.answer(client.send("GET", target), f"GET id {text}", (200, 400, 404))
    known = client.send("GET", "/v1/reviews").json()["items"][0]["id"]
    for text, expected in ((known.upper(), 200), (known.replace("-", ""), 404), ("{%s}" % known, 404), (known + "0", 404),
                           (known[:-1], 404), (known + "%00", 404), (known + "%00x", 404), ("%20" + known, 404),
                           ("urn:uuid:" + known, 404), ("0" * 36, 404), ("g" + known[1:], 404), (known[:35] + "%C3%A9", 404),
                           (known.replace("-", "_"), 404), (str(uuid.UUID(int=0)), 404), ("-" * 36, 404)):  # fmt: skip
        judge.answer(client.send("GET", f"/v1/reviews/{text}"), f"id {text}", expected)
    for name in ("page", "per_page"):
        for text in ("-1", "0", "1" + "0" * 20, "abc", "", "%", "%zz", "+", "+1", "1+1", "1%00", "1.5", "1e2", "0x1", "%2B1", "1%20",
                     "1,2", "NaN", "9" * 1_000, "%FF", "%ED%A0%80", "1&" + name + "=2", "null"):  # fmt: skip
            judge.answer(client.send("GET", f"/v1/books?{name}={text}"), f"{name}={text[:30]}", 400)
    for query in ("page=9223372036854775807", "page=9223372036854775807&per_page=100", "per_page=9223372036854775807",
                  "page=1000000000000", "", "&&&", "per_page=100"):  # fmt: skip
        judge.answer(client.send("GET", f"/v1/books?{query}"), f"?{query}", 200)
    for query in ("=", "=1", "page", "%", "%=1", "a=%", "page[]=1", "page[$gt]=1", "&".join(f"a{n}=1" for n in range(5_000)),
                  "page=1&page=1", "p%61ge=1&page=1", "x" * 60_000, "a=b=c", "?", "page=1?page=2"):  # fmt: skip
        for path in ("/v1/books", "/v1/books/1"):
            answer = client.send("GET", f"{path}?{query}")
            judge.answer(answer, f"{path}?{query[:30]}", 400)
            judge.require(len(answer.body) < 1_000_000, f"{path}?{query[:30]}", f"is answered by {len(answer.body):,} bytes")
    for path in ("/v1", "/v1/", "//v1//books//1", "/v1/books/", "/v1//books", "/V1/books", "/v1/books/1/2", "/v1/nothing",
                 "/v1/books/1/", "/%761/books", "/v1/b%6foks/1", "/v1%2fbooks", "/v1/books%00", "/health/x", "/a" * 10_000,
                 "/" * 20_000, "/v1/books/1;x=1", "/v1/%2e/books", "/v1/../health"):  # fmt: skip
        judge.answer(client.send("GET", path), f"GET {path[:40]}")


def methods(judge, client):
    judge.group = "methods"
    odd = ["TRACE", "CONNECT", "PUT", "get", "Get", "PROPFIND", "LINK", "SEARCH", "M" * 1_000, "X-Y", "LOCK", "REPORT", "PURGE", "QUERY"]
    for method in odd + ["POST"]:
        for path in ("/v1/books/1", "/health"):
            with_connection = Client(client.port)
            answer = with_connection.send(method, path)
            with_connection.close()
            # The parser knows the methods of the registry; with any other it is not HTTP to it.
            judge.answer(answer, f"{method[:20]} {path}", 405, bare=True)
            if answer.status == 405:
                judge.require("GET" in answer.headers.get("allow", ""), f"{method[:20]} {path}", "405 without Allow")
    for method in ("PATCH", "DELETE", "PUT"):
        judge.answer(client.send(method, "/v1/books", b"{}"), f"{method} on the list", 405)
    for path in ("/v1/books", "/v1/books/1", "/v1/books/abc", "/health"):
        answer = client.send("OPTIONS", path)
        judge.answer(answer, f"OPTIONS {path}", (204, 404))


def headers(judge, client):
    judge.group = "headers"
    for value in ("x" * 129, "a b", "a\tb", "<x>", "ä", "a,b", "'", "%0d%0aX: y", "{}", "\x7f", "x" * 60_000, "1\u2028", "-" * 128, ""):
        answer = client.send("GET", "/v1/books/1", headers=[("X-Request-Id", value)])
        judge.answer(answer, f"X-Request-Id {value[:20]!r}", 200, bare=True)
        if answer.status == 200 and value != "-" * 128:
            judge.require(answer.headers["x-request-id"] != value, f"X-Request-Id {value[:20]!r}", "was taken over")
    for name in ("If-Match", "If-None-Match"):
        for value in ("x", '"', '""', 'W/"x"', "*, *", ",", ",,,", "W/*", '"' * 5_000, '"a",' * 10_000, "*" * 100, '"\xff"', "", " "):
            answer = client.send("PATCH", "/v1/books/1", b"{}", headers=[(name, value)])
            judge.answer(answer, f"{name}: {value[:20]!r}", (200, 412), bare=True)
            judge.answer(client.send("GET", "/v1/books/1", headers=[(name, value)]), f"GET {name}: {value[:20]!r}", (200, 304), bare=True)
    for value in ("null", "https://evil.example", "https://bookstore.example.evil", "https://bookstore.example@evil", "*",
                  "http://bookstore.example", "https://bookstore.example:443", "https://boo\u212astore.example", "x" * 50_000, ""):  # fmt: skip
        for method, more in (("GET", []), ("OPTIONS", [("Access-Control-Request-Method", "DELETE")]), ("OPTIONS", [])):
            answer = client.send(method, "/v1/books", headers=[("Origin", value)] + more)
            judge.answer(answer, f"Origin {value[:30]}", (200, 204), bare=True)
            judge.require("access-control-allow-origin" not in answer.headers, f"Origin {value[:30]}", "is let in")
    for value in ("", "evil.example", "a" * 1_000, "127.0.0.1:1", "[::1]", "x/../y", "a b", "é"):
        answer = client.send("GET", "/v1/books", headers=[("Host", value), ("X-Forwarded-Host", value), ("Forwarded", f"host={value}")])
        judge.answer(answer, f"Host {value[:20]!r}", (200, 400), bare=True)
        judge.require(not value or b"evil" not in answer.body, f"Host {value[:20]!r}", "is in a link")
    for name, value in (("Accept", "x" * 70_000), ("Content-Type", "text/xml"), ("Accept", "image/png"), ("Cookie", "a=b;" * 15_000),
                        ("Expect", "200-ok"), ("Upgrade", "h2c"), ("Upgrade", "websocket"), ("Connection", "upgrade, x, y"),
                        ("Transfer-Encoding", "identity"), ("Content-Length", "0"), ("TE", "trailers"), ("Trailer", "x"),
                        ("X-HTTP-Method-Override", "DELETE"), ("Date", "x"), ("Max-Forwards", "-1"), ("Via", "x" * 1_000)):  # fmt: skip
        judge.answer(client.send("GET", "/v1/books/1", headers=[(name, value)]), f"{name}: {value[:20]}", 200, bare=True)
    many = [(f"X-{number}", "y") for number in range(900)]
    judge.answer(client.send("GET", "/v1/books/1", headers=many), "900 headers", 200)


def run(judge, start):
    service = start("inputs")
    client = Client(service.port)
    fill(judge, client)
    with Reader(judge, service, "hostile inputs"):
        injections(judge, client)
        traversals(judge, client)
        bodies(judge, client)
        addresses(judge, client)
        methods(judge, client)
        headers(judge, client)
    with Reader(judge, service, "large inputs", slowest=15):
        sizes(judge, client, service)
    judge.group = "after all inputs"
    # Each thread's heap keeps what several such bodies at once needed at their peak.
    judge.service(service, memory=400)
