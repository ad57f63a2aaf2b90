"""Access tokens as the service makes them, for scripts that know its secret."""

import base64
import hashlib
import hmac
import json
import time
import uuid

SECRET = "known to everybody, for scripts alone"
ISSUER = "bookstore"


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed(header, claims, secret=SECRET):
    text = encoded(json.dumps(header).encode()) + "." + encoded(json.dumps(claims).encode())
    return text + "." + encoded(hmac.new(secret.encode(), text.encode(), hashlib.sha256).digest())


def claims(subject, role, **others):
    now = int(time.time())
    usual = {"iss": ISSUER, "aud": ISSUER, "sub": str(subject), "iat": now, "exp": now + 86_400, "jti": str(uuid.uuid4())}
    return {**usual, "role": role, **others}


def token(subject, role="admin"):
    return signed({"alg": "HS256", "typ": "JWT"}, claims(subject, role))


def user_named(name):
    """The same id for the same name, and no other."""
    return uuid.uuid5(uuid.NAMESPACE_URL, name)
