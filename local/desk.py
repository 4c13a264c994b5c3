"""The desk of the local cloud: plays the CloudWatch dashboards of the stack, as a person with a permission set.

GET  /           the page
POST /dashboard  {"person"}: {"name", "body"}, the deployed dashboard of this person
POST /invoke     {"person", "endpoint", "event"}: {"result"}, the function's answer, or {"error"}, as AWS words it
"""

import contextlib
import json
import secrets
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from page import Page
from settings import DESK_PORT, ROOT, STACK, aws

HTML = Path(__file__).with_name("desk.html")
PERMISSIONS = ROOT / "docs" / "permissions"
ANYBODY = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}],
}
MAX_BODY = 1_000_000


def grant():
    """Makes a role for each permission set, with the set as its only policy."""
    iam = aws("iam")
    for file in sorted(PERMISSIONS.glob("*.json")):
        role = role_name(file.stem)
        with contextlib.suppress(iam.exceptions.EntityAlreadyExistsException):  # from an earlier start
            iam.create_role(RoleName=role, AssumeRolePolicyDocument=json.dumps(ANYBODY))
        iam.put_role_policy(RoleName=role, PolicyName=file.stem, PolicyDocument=file.read_text())


def role_name(person):
    return f"{STACK}-desk-{person}"


def client(service, person):
    """A client of the local cloud with the rights of this person."""
    account = aws("sts").get_caller_identity()["Account"]
    arn = f"arn:aws:iam::{account}:role/{role_name(person)}"
    return aws(service, aws("sts").assume_role(RoleArn=arn, RoleSessionName="desk")["Credentials"])


def dashboard(request):
    """The dashboard that the person's permission set names.

    Read with all rights: the emulator's IAM knows no dashboard as a resource.
    """
    policy = json.loads((PERMISSIONS / f"{Path(request['person']).name}.json").read_text())
    name = next(s["Resource"] for s in policy["Statement"] if s["Sid"] == "SeeTheDesk").rpartition("/")[2]
    found = aws("cloudwatch").get_dashboard(DashboardName=name)
    return {"name": name, "body": json.loads(found["DashboardBody"])}


def invoke(request):
    answer = client("lambda", request["person"]).invoke(
        FunctionName=request["endpoint"], Payload=json.dumps(request["event"]).encode()
    )
    payload = answer["Payload"].read().decode()
    return {"error": payload} if "FunctionError" in answer else {"result": json.loads(payload)}


ROUTES = {"/dashboard": dashboard, "/invoke": invoke}


class Desk(Page):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if not self.is_local():
            return self.answer(403, "text/plain", "Only as localhost.")
        if urlsplit(self.path).path != "/":
            return self.answer(404, "text/plain", "There is no such page.")
        nonce = secrets.token_urlsafe(16)
        policy = (
            f"default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-{nonce}'; connect-src 'self'; "
            "img-src data:; base-uri 'none'; form-action 'none'"
        )
        return self.answer(200, "text/html", HTML.read_text().replace("{nonce}", nonce), policy)

    def do_POST(self):
        run = ROUTES.get(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        # A foreign page cannot send JSON to another origin without a preflight, which nothing here answers.
        if (
            not self.is_local()
            or not run
            or length > MAX_BODY
            or self.headers.get("Content-Type") != "application/json"
        ):
            self.close_connection = True  # the body is unread
            return self.answer(403, "text/plain", "Only the desk's own page.")
        from botocore.exceptions import BotoCoreError, ClientError  # comes with the SAM CLI

        try:
            answer = run(json.loads(self.rfile.read(length)))
        except (BotoCoreError, ClientError) as refused:
            answer = {"error": str(refused)}
        return self.answer(200, "application/json", json.dumps(answer, ensure_ascii=False))


def serve():
    """Serves on the loopback interface, in a thread of its own. Returns the server."""
    server = ThreadingHTTPServer(("127.0.0.1", DESK_PORT), Desk)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
