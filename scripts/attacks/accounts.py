"""Tokens, roles, owners, passwords: whoever is not let in must not get in, and must not learn anything."""

import json
import statistics
import threading
import time

import tokens
from . import wire
from .judge import Reader
from .races import together
from .wire import Client

PASSWORD = "correct horse battery"
# Of logins with a known, and with an unknown address.
SAMPLES = 150


def bearer(token):
    return [("Authorization", "Bearer " + token)]


def forged_tokens(judge, service, editor):
    """Every way to write a token that the service has not written."""
    judge.group = "forged tokens"
    client, header = Client(service.port), {"alg": "HS256", "typ": "JWT"}
    good = tokens.claims(editor, "editor")
    judge.answer(client.send("GET", "/v1/me", headers=bearer(tokens.signed(header, good))), "a good token", 200)
    now = int(time.time())
    others = [{"iss": "other"}, {"aud": "other"}, {"aud": []}, {"exp": now - 1}, {"exp": 0}, {"exp": -1}, {"exp": "x"}, {"exp": 1e400},
              {"role": "king"}, {"role": None}, {"role": ["admin"]}, {"sub": "1"}, {"sub": ""}, {"sub": None}]  # fmt: skip
    forged = {f"claims {other}": tokens.signed(header, {**good, **other}) for other in others}
    forged |= {f"without {name}": tokens.signed(header, {k: v for k, v in good.items() if k != name}) for name in good}
    for alg in ("none", "None", "NONE", "nOnE", "HS384", "HS512", "RS256", "ES256", "", None, 1, ["HS256"]):
        forged[f"alg {alg!r}"] = tokens.signed({**header, "alg": alg}, good)
        parts = tokens.signed({**header, "alg": alg}, good).split(".")
        forged[f"alg {alg!r} without a signature"] = ".".join(parts[:2] + [""])
    parts = tokens.signed(header, good).split(".")
    admin = tokens.encoded(json.dumps({**good, "role": "admin"}).encode())
    forged |= {
        "another role": ".".join([parts[0], admin, parts[2]]), "no signature": ".".join(parts[:2]), "empty signature": ".".join(parts[:2]) + ".",
        "half a signature": ".".join(parts)[:-20], "a longer one": ".".join(parts) + "AAAA", "two payloads": ".".join([parts[0], parts[1], parts[1], parts[2]]),
        "another secret": tokens.signed(header, good, "another secret, as long as it has to be"), "no secret": tokens.signed(header, good, ""),
        "nothing": "", "dots": "..", "rubbish": "!" * 50, "long": "a" * 50_000, "deep": tokens.encoded(b"[" * 5_000) + "." + parts[1] + "." + parts[2],
        "no JSON": tokens.encoded(b"{") + "." + parts[1] + "." + parts[2], "crit": tokens.signed({**header, "crit": ["exp"]}, {**good, "exp": 1}),
        "jku": tokens.signed({**header, "jku": "https://evil.example/keys", "kid": "../../dev/null"}, good, "x" * 32),
    }  # fmt: skip
    paths = [("GET", "/v1/me", None), ("GET", "/v1/authors", None), ("POST", "/v1/books", {}), ("POST", "/v1/auth/password", {})]
    for name, token in forged.items():
        for method, path, body in paths:
            answer = client.send(method, path, body, headers=bearer(token))
            judge.answer(answer, f"{name}: {method} {path}", (401, 400, 431) if len(token) > 10_000 else 401)
            judge.require("www-authenticate" in answer.headers or answer.status != 401, name, "401 without WWW-Authenticate")
    for field in ("Bearer", "Bearer ", "Basic YTpi", parts[0], f"Bearer {'.'.join(parts)} x", f"Token {'.'.join(parts)}", f"Bearer {'.'.join(parts)}, Bearer x"):
        judge.answer(client.send("GET", "/v1/me", headers=[("Authorization", field)]), f"Authorization: {field[:30]}", 401)


def roles_and_owners(judge, service, users):
    """Each role at each door; rows of others."""
    judge.group = "roles and owners"
    client = Client(service.port)
    token = {name: tokens.token(id, name.split("-")[0]) for name, id in users.items()}
    author = client.send("POST", "/v1/authors", {"name": "Owner of none"}, headers=bearer(token["admin"])).json()["id"]
    book = client.send("POST", "/v1/books", {"title": "Doors", "author_id": author}, headers=bearer(token["admin"])).json()["id"]
    doors = [
        ("POST", "/v1/books", {}, {"editor": 422, "admin": 422}), ("PATCH", f"/v1/books/{book}", {}, {"editor": 200, "admin": 200}),
        ("DELETE", "/v1/books/999999", None, {"admin": 404}), ("POST", "/v1/authors", {}, {"editor": 422, "admin": 422}),
        ("POST", f"/v1/books/{book}/publish", None, {"editor": None, "admin": None}),
    ]  # fmt: skip
    for method, path, body, let_in in doors:
        judge.answer(client.send(method, path, body), f"nobody: {method} {path}", 401)
        for role in ("reader", "editor", "admin"):
            answer = client.send(method, path, body, headers=bearer(token[role]))
            if role not in let_in:
                judge.answer(answer, f"{role}: {method} {path}", 403)
            elif let_in[role]:
                judge.answer(answer, f"{role}: {method} {path}", let_in[role])
    review = {"book_id": book, "reader": "r@example.com", "stars": 3, "text": "x"}
    judge.answer(client.send("POST", "/v1/reviews", review), "a review by nobody", 401)
    made = client.send("POST", "/v1/reviews", review, headers=bearer(token["reader"]))
    judge.answer(made, "a review", 201)
    judge.require(made.json()["owner_id"] == users["reader"], "a review", f"belongs to {made.json()['owner_id']}")
    stolen = client.send("POST", "/v1/reviews", {**review, "owner_id": users["admin"]}, headers=bearer(token["reader"]))
    judge.answer(stolen, "a review in another's name", 422)
    path = made.headers["location"]
    for who in ("reader-2", "editor", "admin"):
        judge.answer(client.send("PATCH", path, {"stars": 1}, headers=bearer(token[who])), f"{who} changes another's", 403)
    judge.answer(client.send("PATCH", path, {"owner_id": users["reader-2"]}, headers=bearer(token["reader"])), "given away", 422)
    for who in ("reader-2", "editor"):
        judge.answer(client.send("DELETE", path, headers=bearer(token[who])), f"{who} deletes another's", 403)
    judge.answer(client.send("PATCH", path, {"stars": 5}, headers=bearer(token["reader"])), "the owner changes it", 200)
    judge.answer(client.send("DELETE", path, headers=bearer(token["admin"])), "an admin deletes it", 204)


def sessions(judge, service):
    """Refresh tokens that are used twice, by one or by many at once."""
    judge.group = "refresh tokens"
    client = Client(service.port)
    refresh = lambda token, by=client: by.send("POST", "/v1/auth/refresh", {"refresh_token": token})
    login = lambda: client.send("POST", "/v1/auth/login", {"email": "reader@example.com", "password": PASSWORD}).json()["refresh_token"]
    first, other = login(), login()
    second = refresh(first).json()["refresh_token"]
    third = refresh(second).json()["refresh_token"]
    judge.answer(refresh(first), "a replayed token", 401)
    judge.answer(refresh(third), "the newest token of a replayed session", 401)
    judge.answer(refresh(other), "another session", 200)
    for number in range(8):
        token = login()
        answers = together(12, lambda _: refresh(token, Client(service.port)))
        good = [answer for answer in answers if answer.status == 200]
        judge.require(len(good) == 1, "many refresh at once", f"{len(good)} were let through")
        judge.require({answer.status for answer in answers} <= {200, 401}, "many refresh at once", f"{answers}")
        for answer in good:
            judge.answer(refresh(answer.json()["refresh_token"]), "after a replay", 401)
    for token in ("", "x" * 300, "\0", 1, None, ["x"], third + "x", third[:-1]):
        judge.answer(refresh(token), f"refresh with {str(token)[:20]!r}", (401, 422))


def enumeration(judge, service):
    """Whether a login tells who has an account: by what it says, or by how long it takes."""
    judge.group = "enumeration"
    client = Client(service.port)
    emails = {"known": "reader@example.com", "unknown": "nobody@example.com"}
    times, bodies = {name: [] for name in emails}, set()
    for number in range(SAMPLES):
        # In turns, so that whatever else the machine does falls on both.
        for name in sorted(emails, reverse=number % 2 == 0):
            start = time.monotonic()
            answer = client.send("POST", "/v1/auth/login", {"email": emails[name], "password": f"wrong {number}"})
            times[name].append(time.monotonic() - start)
            judge.answer(answer, f"a wrong password of {name}", 401)
            bodies.add(json.dumps({key: value for key, value in answer.json().items() if key != "request_id"}, sort_keys=True))
    judge.require(len(bodies) == 1, "a wrong password", f"is answered in {len(bodies)} ways")
    quartiles = {name: statistics.quantiles(values, n=4) for name, values in times.items()}
    for name, (low, middle, high) in quartiles.items():
        print(f"    {name}: median {middle * 1000:.1f} ms, half of them {low * 1000:.1f} to {high * 1000:.1f} ms")
    # Mann-Whitney: how often the one is slower than the other; one half where nothing tells them apart.
    slower = sum((a > b) + (a == b) / 2 for a in times["known"] for b in times["unknown"]) / SAMPLES**2
    print(f"    a known address is slower in {slower:.0%} of all pairs")
    chance = 5 * ((2 * SAMPLES + 1) / (12 * SAMPLES**2)) ** 0.5  # five standard deviations
    judge.require(abs(slower - 0.5) < chance, "how long a login takes", f"tells known from unknown: {slower:.0%}")


def passwords(judge, service):
    """What a changed password ends, also for whoever logs in with the old one at the same moment."""
    judge.group = "changed passwords"
    client, old = Client(service.port), PASSWORD
    service.make_user("changing@example.com", "reader", old)
    login = lambda password, by=client: by.send("POST", "/v1/auth/login", {"email": "changing@example.com", "password": password})
    refresh = lambda token: client.send("POST", "/v1/auth/refresh", {"refresh_token": token})
    for number in range(5):
        session, new = login(old).json(), f"another password {number}"
        change = {"current_password": old, "new_password": new}
        key = bearer(session["access_token"])

        def both(index):
            own = Client(service.port)
            if index:
                time.sleep(index * 0.05)
                return login(old, own)
            return own.send("POST", "/v1/auth/password", change, headers=key)

        answers = together(8, both)
        judge.answer(answers[0], "a change of the password", 200)
        for answer in answers[1:]:
            judge.answer(answer, "a login meanwhile", (200, 401))
        for answer in answers[1:] + [None]:
            token = session["refresh_token"] if answer is None else answer.json().get("refresh_token")
            if token:
                judge.answer(refresh(token), "a session that began with the old password", 401)
        judge.answer(refresh(answers[0].json()["refresh_token"]), "the session of the change", 200)
        judge.answer(login(old), "the old password", 401)
        judge.answer(client.send("POST", "/v1/auth/password", change, headers=key), "the change once more", 422)
        old = new


def roles_taken(judge, service):
    """A role that is taken counts from the next token on."""
    judge.group = "roles that are taken"
    client = Client(service.port)
    service.make_user("demoted@example.com", "admin", PASSWORD)
    session = client.send("POST", "/v1/auth/login", {"email": "demoted@example.com", "password": PASSWORD}).json()
    service.command("users", "grant", "demoted@example.com", "reader")
    next = client.send("POST", "/v1/auth/refresh", {"refresh_token": session["refresh_token"]}).json()["access_token"]
    judge.answer(client.send("DELETE", "/v1/authors/999999", headers=bearer(next)), "the next token", 403)
    # Access tokens are good until they expire, and not asked about: that is what makes them short-lived.
    old = client.send("DELETE", "/v1/authors/999999", headers=bearer(session["access_token"]))
    judge.answer(old, "the token that is out", 404)


def storm(judge, service):
    """Many log in at once: reads go on, and whoever cannot be served is told so."""
    judge.group = "login storm"
    statuses, lock = {}, threading.Lock()

    def log_in(number):
        client = Client(service.port, timeout=60)
        for _ in range(3):
            answer = client.send("POST", "/v1/auth/login", {"email": "reader@example.com", "password": "wrong"})
            judge.answer(answer, "a login among many", (401, 503), fault=True)
            # Where the machine has too much else to do, what waits may also take longer than any request may.
            is_late = answer.status == 503 and b"took longer" in answer.body
            judge.require(answer.status != 503 or is_late or "retry-after" in answer.headers, "503", "without Retry-After")
            with lock:
                statuses[answer.status] = statuses.get(answer.status, 0) + 1
        client.close()

    paths = ("/v1/authors", "/health")
    with Reader(judge, service, "before the login storm", paths=paths):
        time.sleep(3)
    with Reader(judge, service, "login storm", paths=paths, slowest=2.0):
        together(150, log_in)
    print(f"    450 logins: {statuses}")
    judge.require(statuses.get(503, 0) > 0, "login storm", "nobody was told to come again")
    time.sleep(0.5)
    good = {"email": "reader@example.com", "password": PASSWORD}
    judge.answer(Client(service.port).send("POST", "/v1/auth/login", good), "a login after the storm", 200)


def run(judge, start):
    # The least work that a password may be: what tells users apart shows best beside it.
    service = start("accounts", AUTH_PASSWORD_COST="14")
    wire.TOKEN, token = None, wire.TOKEN
    try:
        users = {name: service.make_user(f"{name}@example.com", name.split("-")[0], PASSWORD)
                 for name in ("reader", "reader-2", "editor", "admin")}  # fmt: skip
        forged_tokens(judge, service, users["editor"])
        roles_and_owners(judge, service, users)
        sessions(judge, service)
        passwords(judge, service)
        roles_taken(judge, service)
        enumeration(judge, service)
        storm(judge, service)
        judge.service(service, fault=True, memory=400)
    finally:
        wire.TOKEN = token
    service.stop()
