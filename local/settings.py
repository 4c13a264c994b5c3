"""Settings of the local cloud: folders, ports, names, environments."""

import os
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
STATE = Path(os.environ.get("NAVETTE_STATE") or ROOT / ".local-cloud").resolve()
PORT = int(os.environ.get("NAVETTE_PORT") or 4566)
INBOX_PORT = int(os.environ.get("NAVETTE_INBOX_PORT") or PORT + 1)
DESK_PORT = int(os.environ.get("NAVETTE_DESK_PORT") or PORT + 2)
REGION = "eu-west-3"
STACK = "navette"

# The address of another emulator that is running already, such as LocalStack with a licence.
GIVEN_ENDPOINT = os.environ.get("AWS_ENDPOINT_URL")
ENDPOINT = (GIVEN_ENDPOINT or f"http://localhost:{PORT}").rstrip("/")
GATEWAY = urlsplit(ENDPOINT).netloc

SAM = ROOT / ".venv" / "sam" / "bin" / "sam"
EMULATOR_PYTHON = ROOT / ".venv" / "emulator" / "bin" / "python"
EMULATOR = ROOT / "local" / "start_emulator.py"
SITE = ROOT / "target" / "site"
EVENTS = ROOT / "events"


class Trouble(Exception):
    """An error whose message is shown without a stack trace."""


def client_environment():
    """The environment of clients of the local cloud, without keys of a real account."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
    given = os.environ if GIVEN_ENDPOINT else {}
    return kept | {
        "AWS_ENDPOINT_URL": ENDPOINT,
        "AWS_ACCESS_KEY_ID": given.get("AWS_ACCESS_KEY_ID", "test"),
        "AWS_SECRET_ACCESS_KEY": given.get("AWS_SECRET_ACCESS_KEY", "test"),
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
        "SAM_CLI_TELEMETRY": "0",
    }


def emulator_environment():
    """The environment of the emulator, which the functions inherit."""
    inherited = {k: v for k, v in client_environment().items() if k != "JAVA_TOOL_OPTIONS"}
    return inherited | {
        "GATEWAY_PORT": str(PORT),
        "BIND_HOST": "127.0.0.1",
        "AUTH": "true",
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        "LAMBDA_EXECUTOR": "local",
        "LAMBDA_WARM_TTL_SECONDS": "1800",
        "PERSIST_STATE": "1",
        "STATE_DIR": str(STATE / "state"),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(STATE / "s3"),
        "TMPDIR": str(STATE / "tmp"),
    }


def aws(service, credentials=None):
    """A boto3 client of the local cloud; with its own key unless a role's credentials are given."""
    import boto3  # comes with the SAM CLI

    env = client_environment()
    own = {"AccessKeyId": env["AWS_ACCESS_KEY_ID"], "SecretAccessKey": env["AWS_SECRET_ACCESS_KEY"]}
    key = credentials or own
    return boto3.client(
        service,
        endpoint_url=ENDPOINT,
        region_name=REGION,
        aws_access_key_id=key["AccessKeyId"],
        aws_secret_access_key=key["SecretAccessKey"],
        aws_session_token=key.get("SessionToken"),
    )
