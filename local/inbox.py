"""The inbox of the local cloud: all mails given to SES, as a page and as JSON.

GET /                    the page
GET /messages.json       {"messages": [{"id", "from", "to", "subject", "text", "html", "at"}]}, newest first;
                         ?to=ADDRESS narrows
GET /messages/<id>.html  the HTML part alone, locked in a sandbox
"""

import contextlib
import email
import email.header
import email.policy
import email.utils
import json
import threading
import urllib.request
from datetime import UTC, datetime
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from page import Page
from settings import ENDPOINT, INBOX_PORT, STATE

KEPT = STATE / "mails.json"
HTML = Path(__file__).with_name("inbox.html")
PAGE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; frame-src 'self'"
)
MAIL_POLICY = (
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
)


def messages():
    """All mails, newest first."""
    with urllib.request.urlopen(f"{ENDPOINT}/_ministack/ses/messages", timeout=10) as answer:
        by_account = json.load(answer)["messages"]
    sent = [as_mail(m) for of_account in by_account.values() for m in of_account]
    every = {mail["id"]: mail for mail in kept() + sent}
    return sorted(every.values(), key=lambda mail: mail["at"], reverse=True)


def kept():
    return json.loads(KEPT.read_text()) if KEPT.exists() else []


def keep():
    """Saves all mails: their links stay valid, but the emulator forgets mails when it ends."""
    with contextlib.suppress(OSError):  # no answer, so nothing new to save
        KEPT.write_text(json.dumps(messages()))


def as_mail(message):
    mail = {
        "id": message["MessageId"],
        "from": message["Source"],
        "to": [readable(a) for a in message["To"] + message["CC"] + message["BCC"]],
        "subject": message["Subject"],
        "text": message["BodyText"] or "",
        "html": message["BodyHtml"] or "",
        "at": datetime.fromtimestamp(float(message["Timestamp"]), UTC).isoformat(),
    }
    if message["Type"].lower().find("raw") >= 0 and not mail["html"]:
        mail |= parts_of_raw(mail["text"])
    return mail


def readable(mailbox):
    """Name and address, as a mail program shows them."""
    name, address = email.utils.parseaddr(mailbox)
    shown = str(email.header.make_header(email.header.decode_header(name)))
    return f"{shown} <{address}>" if shown else address


def parts_of_raw(raw):
    parsed = email.message_from_string(raw, policy=email.policy.default)
    text, html = parsed.get_body(("plain",)), parsed.get_body(("html",))
    return {
        "subject": parsed.get("subject", ""),
        "text": text.get_content() if text else raw,
        "html": html.get_content() if html else "",
    }


def is_to(address, mailbox):
    return mailbox == address or mailbox.endswith(f" <{address}>")


class Inbox(Page):
    def do_GET(self):
        if not self.is_local():
            return self.answer(403, "text/plain", "Only as localhost.")
        url = urlsplit(self.path)
        if url.path == "/":
            return self.answer(200, "text/html", HTML.read_text(), PAGE_POLICY)
        try:
            mails = messages()
        except OSError:
            return self.answer(503, "text/plain", "The local cloud does not answer.")
        if url.path == "/messages.json":
            to = parse_qs(url.query).get("to", [None])[0]
            wanted = [m for m in mails if to is None or any(is_to(to, t) for t in m["to"])]
            return self.answer(200, "application/json", json.dumps({"messages": wanted}, ensure_ascii=False))
        for mail in mails:
            if unquote(url.path) == f"/messages/{mail['id']}.html":
                return self.answer(200, "text/html", mail["html"], MAIL_POLICY)
        return self.answer(404, "text/plain", "There is no such message.")


def serve():
    """Serves on the loopback interface, in a thread of its own. Returns the server."""
    server = ThreadingHTTPServer(("127.0.0.1", INBOX_PORT), Inbox)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
