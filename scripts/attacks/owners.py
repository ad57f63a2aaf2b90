"""Rows that are somebody's own: nobody else may see them, change them, count them or learn that they are there."""

import tokens
from . import wire
from .accounts import bearer
from .wire import Client

MARK = "only-for-"


def fill(judge, client, headers):
    """A few rows of each user; the addresses of the first ones, by user."""
    judge.group = "rows of their own"
    paths = {}
    for name, own in headers.items():
        for number in range(6):
            body = {"text": f"{MARK}{name} {number}", "mood": 1 + number % 5}
            entry = client.send("POST", "/v1/entries", body, headers=own)
            judge.answer(entry, "an entry", 201)
            letter = {"text": f"{MARK}{name} {number}", "about_id": entry.json()["id"]}
            sent = client.send("POST", "/v1/letters", letter, headers=own)
            judge.answer(sent, "a letter", 201)
            paths.setdefault(name, [entry.headers["location"], sent.headers["location"]])
    return paths


def others_rows(judge, client, headers, paths, ids):
    """Every door to a row of somebody else is as if it were not there."""
    judge.group = "rows of others"
    for path in paths["ada"]:
        own = client.send("GET", path, headers=headers["ada"])
        judge.answer(own, "a row of one's own", 200)
        tag = own.headers["etag"]
        missing = path.rsplit("/", 1)[0] + ("/999999" if path.rsplit("/", 1)[1].isdigit() else "/00000000-0000-4000-8000-000000000000")
        for who in ("bob", "editor"):
            for method, body, more in [
                ("GET", None, []), ("HEAD", None, []), ("GET", None, [("If-None-Match", tag)]), ("GET", None, [("If-None-Match", "*")]),
                ("PATCH", {}, []), ("PATCH", {"text": "mine"}, [("If-Match", tag)]), ("PATCH", {"text": "mine"}, [("If-Match", '"x"')]),
                ("PATCH", {"owner_id": ids[who]}, []), ("DELETE", None, []), ("DELETE", None, [("If-Match", '"x"')]),
                ("GET", None, [("Cache-Control", "no-store")]),
            ]:  # fmt: skip
                seen, unseen = (client.send(method, at, body, headers=headers[who] + more) for at in (path, missing))
                judge.answer(seen, f"{who}: {method} {path} {more}", 404)
                judge.require(seen.status == unseen.status, f"{who}: {method} {path}", f"{seen.status}, a row that is missing {unseen.status}")
                told = [{k: v for k, v in a.json().items() if k not in ("request_id", "instance")} for a in (seen, unseen) if a.body]
                judge.require(len(told) < 2 or told[0] == told[1], f"{who}: {method} {path}", f"{told}")
                judge.require("etag" not in seen.headers, f"{who}: {method} {path}", "tells the ETag")
        judge.answer(client.send("GET", path), f"nobody: {path}", 401)
        judge.answer(client.send("GET", path, headers=headers["ada"]), "its owner, afterwards", 200)
    judge.answer(client.send("GET", paths["ada"][0], headers=headers["admin"]), "an admin reads an entry", 200)
    judge.answer(client.send("GET", paths["ada"][1], headers=headers["admin"]), "an admin reads a letter", 404)


def lists(judge, client, headers, ids):
    """Whatever a list is asked: it holds, counts and links to rows of whoever asks, warm and cold."""
    judge.group = "lists of others"
    queries = [
        "", f"owner_id={ids['ada']}", f"owner_id={ids['ada']},{ids['bob']}", "mood=1,2,3", "mood_min=1", "text=only-for-ada%200",
        f"text=only-for-ada%200,only-for-bob%200&owner_id={ids['ada']}", "sort=text", "sort=-mood,text", "sort=mood&per_page=2&page=2",
        "day=2026-01-01", "created_at_after=2000-01-01T00:00:00Z", "per_page=1", "page=3&per_page=2", "owner_id=null", "mood=null",
    ]  # fmt: skip
    for path, names in (("/v1/entries", {"ada", "bob", "editor"}), ("/v1/letters", {"ada", "bob", "editor", "admin"})):
        for query in queries:
            seen = {}  # the ETag and the body that each was given first
            # Whoever may see most asks first, so that a shared cache would be warm with what others must not see.
            for who in ("admin", "ada", "bob", "editor", "ada", "bob"):
                answer = client.send("GET", f"{path}?{query}", headers=headers[who])
                judge.answer(answer, f"{who}: {path}?{query}", (200, 400))
                if answer.status == 400:
                    continue
                seen.setdefault(who, (answer.headers.get("etag"), answer.body))
                if who not in names:
                    continue
                foreign = [name for name in headers if name != who and f"{MARK}{name} ".encode() in answer.body]
                judge.require(not foreign, f"{who}: {path}?{query}", f"shows rows of {foreign}: {answer}")
                body = answer.json()
                own = [item for item in body["items"] if item["owner_id"] == ids[who]]
                judge.require(own == body["items"], f"{who}: {path}?{query}", "rows without their owner")
                judge.require(body.get("total", 0) <= 6, f"{who}: {path}?{query}", f"counts {body.get('total')}")
                for other, (tag, told) in seen.items():
                    # Who asks for the rows of one user alone, may well be told the same as that user.
                    if tag and told != answer.body:
                        again = client.send("GET", f"{path}?{query}", headers=headers[who] + [("If-None-Match", tag)])
                        judge.answer(again, f"{who}: with the ETag of {other}", 200)
        judge.answer(client.send("GET", path), f"nobody: {path}", 401)


def cursors(judge, client, headers, ids):
    """A cursor of somebody else leads nowhere near that one's rows."""
    judge.group = "cursors of others"
    for query in ("limit=2", "limit=2&sort=text", "limit=2&sort=-text"):
        first = client.send("GET", f"/v1/letters?{query}", headers=headers["ada"])
        judge.answer(first, "ada's first page", 200)
        cursor = first.json()["next_cursor"]
        for who in ("bob", "admin"):
            answer = client.send("GET", f"/v1/letters?{query}&cursor={cursor}", headers=headers[who])
            judge.answer(answer, f"{who}: ada's cursor", (200, 400))
            judge.require(f"{MARK}ada ".encode() not in answer.body, f"{who}: ada's cursor", f"shows {answer}")
        own = client.send("GET", f"/v1/letters?{query}&cursor={cursor}", headers=headers["ada"])
        judge.answer(own, "ada's second page", 200)


def writes(judge, client, headers, paths, ids):
    """Rows that are made in another's name, given away, or replayed."""
    judge.group = "writes in others' names"
    for who in ("bob", "editor"):
        for path in ("/v1/entries", "/v1/letters"):
            answer = client.send("POST", path, {"text": "forged", "owner_id": ids["ada"]}, headers=headers[who])
            judge.answer(answer, f"{who} writes as ada", 422)
    for path in paths["bob"]:
        judge.answer(client.send("PATCH", path, {"owner_id": ids["ada"]}, headers=headers["bob"]), "bob gives away", 422)
    key = [("Idempotency-Key", "the-same-key")]
    body = {"text": "with a key"}
    first = client.send("POST", "/v1/entries", body, headers=headers["ada"] + key)
    judge.answer(first, "a creation with a key", 201)
    other = client.send("POST", "/v1/entries", body, headers=headers["bob"] + key)
    judge.answer(other, "the same key by another", 201)
    judge.require(other.json()["id"] != first.json()["id"], "the same key by another", "is answered with a row of ada's")
    again = client.send("POST", "/v1/entries", body, headers=headers["ada"] + key)
    judge.require(again.body == first.body and again.headers.get("idempotent-replayed") == "true", "a replay", f"{again}")
    judge.answer(client.send("POST", "/v1/entries", body, headers=key), "nobody replays", 401)
    # Whether ada has written this text is nobody's business: a unique key that has the owner in it does not tell.
    same = client.send("POST", "/v1/entries", {"text": f"{MARK}ada 0"}, headers=headers["bob"])
    judge.answer(same, "ada's text by bob", 201)


def changes(judge, client, headers, paths, ids):
    """A cache must forget who a row belonged to."""
    judge.group = "rows that change hands"
    path = paths["ada"][0]
    for _ in range(2):
        judge.answer(client.send("GET", path, headers=headers["ada"]), "ada's entry", 200)
    judge.answer(client.send("PATCH", path, {"owner_id": ids["bob"], "text": "by ada, for bob"}, headers=headers["admin"]), "an admin gives it to bob", 200)
    judge.answer(client.send("GET", path, headers=headers["ada"]), "what was ada's", 404)
    judge.answer(client.send("GET", path, headers=headers["bob"]), "what is bob's", 200)
    listed = client.send("GET", "/v1/entries?per_page=50", headers=headers["ada"])
    judge.require(path.rsplit("/", 1)[1] not in [str(item["id"]) for item in listed.json()["items"]], "ada's list", "still shows it")
    judge.answer(client.send("DELETE", path, headers=headers["admin"]), "an admin may not delete", 403)
    judge.answer(client.send("DELETE", path, headers=headers["bob"]), "bob deletes it", 204)
    judge.answer(client.send("GET", path, headers=headers["bob"]), "what was bob's", 404)


def run(judge, start):
    service = start("owners", of="diary")
    wire.TOKEN, token = None, wire.TOKEN
    try:
        roles = {"ada": "reader", "bob": "reader", "editor": "editor", "admin": "admin"}
        ids = {name: service.make_user(f"{name}@example.com", role) for name, role in roles.items()}
        headers = {name: bearer(tokens.token(ids[name], roles[name])) for name in roles}
        client = Client(service.port)
        paths = fill(judge, client, headers)
        others_rows(judge, client, headers, paths, ids)
        lists(judge, client, headers, ids)
        cursors(judge, client, headers, ids)
        writes(judge, client, headers, paths, ids)
        changes(judge, client, headers, paths, ids)
        judge.service(service)
    finally:
        wire.TOKEN = token
    service.stop()
