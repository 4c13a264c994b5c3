"""A page of the local cloud, for this machine only."""

from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit


class Page(BaseHTTPRequestHandler):
    def is_local(self):
        """Local names only: a foreign page must not come in by a domain of its own that resolves to this server."""
        return urlsplit(f"//{self.headers.get('Host', '')}").hostname in ("localhost", "127.0.0.1")

    def answer(self, status, kind, body, policy="default-src 'none'"):
        encoded = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(encoded)))
        self.send_header("Content-Security-Policy", policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(encoded)

    def log_message(self, *_):
        pass
