"""HTTP/1.1 over plain sockets, so that an attack can send what no library would."""

import json
import socket


class Answer:
    """One response: `status` 0 stands for a connection that was closed without one, 599 for what is no response."""

    def __init__(self, status=0, headers=None, body=b""):
        self.status, self.headers, self.body = status, headers or {}, body

    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {self.body[:160]!r}"


class Connection:
    """A client's end of one connection."""

    def __init__(self, port, timeout=10.0, receive_buffer=None):
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(timeout)
        self.socket.connect(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.pending = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        """Sends; what the server no longer wants to read is no failure: its answer tells."""
        try:
            self.socket.sendall(data)
        except OSError:
            pass
        return self

    def reset(self):
        """Closes with RST instead of FIN."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        self.socket.close()

    def is_closed(self, within):
        """Whether the server ends the connection in this time; what it still sends is read and dropped."""
        self.socket.settimeout(within)
        try:
            while self.socket.recv(65536):
                pass
            return True
        except TimeoutError:
            return False
        except OSError:
            return True

    def answer(self, has_body=True):
        """The next response; interim ones are skipped. Status 0 when the connection ends first."""
        while True:
            head = self._until(b"\r\n\r\n")
            if head is None:
                return Answer()
            lines = head.decode("latin-1").split("\r\n")
            if not lines[0].startswith("HTTP/1.1 "):
                return Answer(599, {}, b"no HTTP: " + lines[0].encode("latin-1"))
            status = int(lines[0].split()[1])
            headers = {}
            for line in lines[1:]:
                name, _, value = line.partition(":")
                headers.setdefault(name.lower(), value.strip())
            if status >= 200:
                break
        if not has_body or status in (204, 304):
            return Answer(status, headers)
        if headers.get("transfer-encoding", "").lower() == "chunked":
            return Answer(status, headers, self._chunks())
        return Answer(status, headers, self._exactly(int(headers.get("content-length", 0))))

    def _receive(self):
        try:
            data = self.socket.recv(65536)
        except OSError:
            return False
        self.pending += data
        return bool(data)

    def _until(self, mark):
        while mark not in self.pending:
            if not self._receive():
                return None
        head, self.pending = self.pending.split(mark, 1)
        return head

    def _exactly(self, count):
        while len(self.pending) < count:
            if not self._receive():
                break
        body, self.pending = self.pending[:count], self.pending[count:]
        return body

    def _chunks(self):
        body = b""
        while (line := self._until(b"\r\n")) is not None:
            size = int(line.split(b";")[0], 16)
            body += self._exactly(size)
            self._until(b"\r\n")
            if size == 0:
                break
        return body


# Goes with every request that does not say itself who asks.
TOKEN = None


def request(method, target, body=None, headers=(), chunked=False):
    """The bytes of a request. `target` and header values may be bytes that are no HTTP at all."""
    as_bytes = lambda text: text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    lines = [as_bytes(method) + b" " + as_bytes(target) + b" HTTP/1.1", b"Host: attack"]
    lines += [as_bytes(name) + b": " + as_bytes(value) for name, value in headers]
    if TOKEN and not any(as_bytes(name).lower() == b"authorization" for name, _ in headers):
        lines.append(b"Authorization: Bearer " + TOKEN.encode())
    if body is not None:
        lines.append(b"Transfer-Encoding: chunked" if chunked else b"Content-Length: %d" % len(body))
        if chunked:
            pieces = [body[i : i + 30_000] for i in range(0, len(body), 30_000)]
            body = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
    return b"\r\n".join(lines) + b"\r\n\r\n" + (body or b"")


def begun(method, target):
    """The beginning of a request by whoever asks, for headers and a body as no client writes them."""
    return request(method, target).removesuffix(b"\r\n")


class Client:
    """Keeps one connection and opens another when the server has closed it."""

    def __init__(self, port, timeout=30.0):
        self.port, self.timeout, self.connection = port, timeout, None

    def send(self, method, target, body=None, headers=(), chunked=False):
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
        data = request(method, target, body, headers, chunked)
        for _ in range(2):
            is_fresh = self.connection is None
            if is_fresh:
                self.connection = Connection(self.port, self.timeout)
            answer = self.connection.send(data).answer(has_body=method != "HEAD")
            if answer.status in (0, 599) or answer.headers.get("connection", "").lower() == "close":
                self.close()
            if answer.status != 0 or is_fresh:
                break
        return answer

    def close(self):
        if self.connection:
            self.connection.socket.close()
            self.connection = None
