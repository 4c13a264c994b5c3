"""A whole call, from its opening to a place in the cohort, played on functions that run outside the local cloud.

AWS is the emulator, with one table, two buckets and a key; the events are those of events/.
"""

import base64
import datetime
import hashlib
import json
import urllib.request

from settings import ENDPOINT, EVENTS, ROOT, aws, client_environment

TABLE, FILES, SITE_BUCKET, SENDER = "rehearsal", "rehearsal-files", "rehearsal-site", "navette@example.org"
ADA, LEA = "ada@example.org", "lea.martin@example.org"
MEMORY_MB = 1024


def template():
    """The template, with short intrinsic functions written out."""
    from samcli.yamlhelper import yaml_parse  # comes with the SAM CLI

    return yaml_parse((ROOT / "template.yaml").read_text())


def functions():
    """The properties of each function, by the function's name without that of the stack."""
    found = (r["Properties"] for r in template()["Resources"].values() if r["Type"] == "AWS::Serverless::Function")
    return {function["FunctionName"]["Fn::Sub"].partition("-")[2]: function for function in found}


def handlers():
    """The handler class of each function."""
    return {name: function["Handler"] for name, function in functions().items()}


def functions_of_pages():
    """The names of the functions that answer requests of the pages."""
    events = {name: function.get("Events", {}).values() for name, function in functions().items()}
    return [name for name, found in events.items() if any(event["Type"] == "Api" for event in found)]


def make_resources():
    """Makes what the template makes around the functions. Returns the environment of a function that uses all of it."""
    table = template()["Resources"]["Table"]["Properties"]
    parts = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    aws("dynamodb").create_table(TableName=TABLE, **{part: table[part] for part in parts})
    for bucket in (FILES, SITE_BUCKET):
        aws("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-west-3"})
        aws("s3").put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    key = aws("kms").create_key(KeySpec="HMAC_256", KeyUsage="GENERATE_VERIFY_MAC")["KeyMetadata"]["Arn"]
    aws("sesv2").create_email_identity(EmailIdentity=SENDER)
    aws("ses").verify_email_identity(EmailAddress=SENDER)
    aws("sesv2").create_configuration_set(ConfigurationSetName="rehearsal")
    kept = {name: client_environment()[name] for name in ("PATH", "HOME") if name in client_environment()}
    return kept | {
        "AWS_ENDPOINT_URL": ENDPOINT,
        "AWS_REGION": "eu-west-3",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_LAMBDA_FUNCTION_NAME": "navette-rehearsal",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(MEMORY_MB),
        "TABLE": TABLE,
        "FILES_BUCKET": FILES,
        "SITE_BUCKET": SITE_BUCKET,
        "SITE_URL": "http://site.example",
        "RECEIPT_KEY": key,
        "CHECK_DOCUMENT": "navette-check-document",
        "CODES_PER_MINUTE": "600",
        "CONFIGURATION_SET": "rehearsal",
        "MAIL_FROM": SENDER,
        "MAIL_NAME": "Navette",
        "MAIL_REPLY_TO": "staff@example.org",
        "MAIL_SENDERS": "1",
        "MALWARE_SCANNING": "off",
    }


def event(name, **changes):
    """An event of events/, with these fields instead of its own."""
    return json.loads((EVENTS / f"{name}.json").read_text()) | changes


def request(name, cookie=None, body=None, headers=None, **path):
    """An API request of events/, arriving now."""
    found = event(name)
    found["headers"] |= (headers or {}) | ({"Cookie": f"__Host-navette={cookie}"} if cookie else {})
    found["requestContext"]["requestTimeEpoch"] = int(datetime.datetime.now().timestamp() * 1000)
    if path:
        found["pathParameters"] = (found["pathParameters"] or {}) | path
    if body is not None:
        found["body"] = json.dumps(body)
    return found


def open_call():
    """An open call that one reader decides."""
    call = event("open-call/demo")["call"]
    now = datetime.datetime.now()
    opened, closed = now - datetime.timedelta(days=1), now + datetime.timedelta(days=30)
    local = {"opensAt": f"{opened:%Y-%m-%dT09:00}", "closesAt": f"{closed:%Y-%m-%dT17:00}"}
    return event("open-call/demo", call=call | local | {"readsPerApplication": 1, "quorum": 1}, confirm=True)


class Rehearsal:
    """Plays a call by means of a function that gives an event to the function of a name, and returns its answer."""

    def __init__(self, play):
        self.play = play
        self.told = {}

    def whole_call(self):
        self.play("open-call", open_call())
        ada = self.sign_in(ADA)
        application = self.apply(ada)
        self.read_and_decide(application)
        self.play("cohort", request("cohort/accept", ada, id=application))
        self.answer("projects", request("projects/list", ada))
        self.look(application)

    def answer(self, function, asked):
        """The answer to a request of the API: its headers and its body. Its mails leave."""
        answer = self.play(function, asked)
        if answer["statusCode"] >= 300:
            raise AssertionError(f"{asked['httpMethod']} {asked['path']}: {answer}")
        self.send_mails()
        return answer["headers"], json.loads(answer["body"] or "{}")

    def command(self, name, **fields):
        folder = next((EVENTS / name).iterdir()).stem
        answer = self.play(name, event(f"{name}/{folder}", confirm=True, **fields))
        if "refused" in answer:
            raise AssertionError(f"{name}: {answer}")
        self.send_mails()
        return answer

    def mails(self):
        rows = aws("dynamodb").scan(TableName=TABLE, ConsistentRead=True)["Items"]
        return [row for row in rows if row["PK"]["S"].startswith("MAIL#")]

    def send_mails(self):
        """Tells the functions of new mails, as the table's stream does. Their values, gone once sent, are kept."""
        for row in self.mails():
            key = row["PK"]["S"], row["SK"]["S"]
            if key in self.told:
                continue
            self.told[key] = row["data"]["M"]
            function = "send-code" if key[0] == "MAIL#identity" else "send-mail"
            record = {"dynamodb": {"Keys": {"PK": row["PK"], "SK": row["SK"]}, "SequenceNumber": "1"}}
            self.play(function, {"Records": [record]})

    def value(self, template, name):
        """A value of the newest mail of a template."""
        found = [mail for mail in self.told.values() if mail["template"]["S"] == template]
        return found[-1]["values"]["M"][name]["S"]

    def sign_in(self, email):
        self.play("identity", request("identity/ask-for-code", body={"email": email, "language": "fr"}))
        self.send_mails()
        code = self.value("CODE", "code")
        opened = request("identity/open-session-with-code", body={"email": email, "code": code})
        return self.cookie(self.answer("identity", opened)[0])

    @staticmethod
    def cookie(headers):
        return headers["Set-Cookie"].partition("=")[2].partition(";")[0]

    def fill_in(self, founder):
        """A draft with a file that was checked. Returns its id."""
        application = self.answer("applications", request("applications/start", founder))[1]["id"]
        headers, _ = self.answer("applications", request("applications/show", founder, id=application))
        save = request("applications/save", founder, headers={"If-Match": headers["ETag"]}, id=application)
        self.answer("applications", save)
        self.upload(founder, application)
        return application

    def apply(self, ada):
        """A submission."""
        self.answer("identity", request("identity/show-session", ada))
        application = self.fill_in(ada)
        _, receipt = self.answer("applications", request("applications/submit", ada, id=application))
        self.answer("applications", request("applications/mine", ada))
        self.answer("receipts", request("receipts/verify", body=receipt))
        self.play("sweep", event("sweep/each-minute"))
        return application

    def upload(self, ada, application):
        deck = pdf()
        file = {
            "slot": "deck",
            "name": "Présentation.pdf",
            "type": "application/pdf",
            "size": len(deck),
            "sha256": base64.b64encode(hashlib.sha256(deck).digest()).decode(),
        }
        _, asked = self.answer("documents", request("documents/request-upload", ada, file, id=application))
        put = urllib.request.Request(asked["url"], deck, asked["headers"], method="PUT")
        with urllib.request.urlopen(put, timeout=10) as answer:
            version = answer.headers["x-amz-version-id"]
        arrived = event("check-document/arrived")
        arrived["detail"]["bucket"]["name"] = FILES
        arrived["detail"]["object"] |= {
            "key": f"incoming/{application}/{asked['document']}",
            "size": len(deck),
            "version-id": version,
        }
        self.play("check-document", arrived)

    def read_and_decide(self, application):
        self.command("invite-committee")
        self.command("close-call")
        self.command("assign-reviews")
        link = self.value("NEW_READINGS", "token")
        opened = request("identity/open-session-with-link", body={"link": link})
        reader = self.cookie(self.answer("identity", opened)[0])
        self.answer("committee", request("committee/readings", reader))
        self.answer("committee", request("committee/dossier", reader, id=application))
        self.answer("committee", request("committee/review", reader, id=application))
        self.command("rank-applications")
        accepted = {"application": application, "outcome": "ACCEPT", "site": "blanchemaille"}
        self.command("decide", decisions=[accepted])
        self.command("announce")

    def look(self, application):
        """Screens of the desk."""
        context = {
            "widgetContext": {"locale": "fr", "theme": "light", "forms": {"all": {}}, "timezone": {"label": "UTC"}}
        }
        for name in (
            "list-calls",
            "show-call",
            "list-applications",
            "list-members",
            "show-cohort",
            "find",
            "show-mails",
        ):
            folder = next((EVENTS / name).iterdir()).stem
            self.play(name, event(f"{name}/{folder}") | context)
        self.play("show-application", event("show-application/demo", application=application) | context)


def pdf():
    """A file of one page."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
    ]
    file, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(file))
        file += b"%d 0 obj%sendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 4\n0000000000 65535 f \n%strailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return file + end % (table, len(file))
