"""Deploys the stack with the real SAM CLI, and reads its outputs."""

import contextlib
import hashlib
import json
import subprocess
import tomllib

from settings import ENDPOINT, EVENTS, GATEWAY, REGION, ROOT, SAM, STACK, STATE, Trouble, aws, client_environment

TEMPLATE = ROOT / "template.yaml"
CONFIG = ROOT / "samconfig.toml"
FUNCTIONS = ROOT / "functions" / "target" / "functions.zip"
CODE = f"{STACK}-code"
STATE_TAG = "deployed-from"
DEMO = EVENTS / "open-call" / "demo.json"


def deploy():
    """Runs sam deploy with the local section of samconfig.toml and the port of this cloud, unless nothing changed."""
    config = tomllib.loads(CONFIG.read_text())
    overrides = config["local"]["deploy"]["parameters"]["parameter_overrides"]
    ours = [f"LocalGateway={GATEWAY}" if o.startswith("LocalGateway=") else o for o in overrides]
    state = digest()
    if deployed() == state:
        return
    log, template = STATE / "deploy.log", STATE / "template.yaml"
    template.write_text(with_uploaded_code(state))
    options = ["--config-file", CONFIG, "--config-env", "local", "--template-file", template]
    options += ["--tags", f"{STATE_TAG}={state}"]
    with log.open("w") as out:
        done = subprocess.run(
            [SAM, "deploy", *options, "--parameter-overrides", *ours],
            cwd=ROOT,
            env=client_environment() | {"SAM_CLI_POLL_DELAY": "0.5"},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            check=False,
        )
    if done.returncode:
        raise Trouble(f"sam deploy failed:\n\n{last_lines(log, 40)}\n\nAll of it is in {log}.")


def with_uploaded_code(state):
    """The template with the zip's address in a bucket: SAM would read the zip once for each function to name it."""
    s3, name = aws("s3"), f"{state}.zip"
    with contextlib.suppress(s3.exceptions.BucketAlreadyOwnedByYou):
        s3.create_bucket(Bucket=CODE, CreateBucketConfiguration={"LocationConstraint": REGION})
    s3.upload_file(str(FUNCTIONS), CODE, name)
    return TEMPLATE.read_text().replace(str(FUNCTIONS.relative_to(ROOT)), f"s3://{CODE}/{name}")


def digest():
    """A digest of all that sam deploy reads."""
    found = hashlib.sha256(GATEWAY.encode())
    for file in (TEMPLATE, CONFIG, FUNCTIONS):
        with file.open("rb") as content:
            found.update(hashlib.file_digest(content, "sha256").digest())
    return found.hexdigest()


def deployed():
    """The digest of what the stack was deployed from; None without a stack, or after a deployment that failed."""
    import botocore.exceptions  # comes with the SAM CLI

    try:
        stack = aws("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0]
    except botocore.exceptions.ClientError:
        return None
    tags = {tag["Key"]: tag["Value"] for tag in stack.get("Tags", [])}
    return tags.get(STATE_TAG) if stack["StackStatus"] in ("CREATE_COMPLETE", "UPDATE_COMPLETE") else None


def last_lines(path, count):
    return "\n".join(path.read_text(errors="replace").splitlines()[-count:])


def outputs(cloudformation=None, name=STACK):
    """Outputs and parameters of a stack, by name; of the local stack unless a client is given."""
    stack = (cloudformation or aws("cloudformation")).describe_stacks(StackName=name)["Stacks"][0]
    found = {p["ParameterKey"]: p["ParameterValue"] for p in stack.get("Parameters", [])}
    return found | {o["OutputKey"]: o["OutputValue"] for o in stack.get("Outputs", [])}


def verify_sender(address):
    """Verifies the sender; on AWS a person does so by a link in a mail from SES."""
    ses = aws("ses")
    ses.verify_email_identity(EmailAddress=address)
    ses.verify_domain_identity(Domain=address.rpartition("@")[2])


def invoke(command, event):
    """Runs a staff function and returns its answer."""
    import botocore.exceptions  # comes with the SAM CLI

    name = f"{STACK}-{command}"
    try:
        answer = aws("lambda").invoke(FunctionName=name, Payload=json.dumps(event).encode())
    except botocore.exceptions.EndpointConnectionError:
        raise Trouble(f"Nothing answers at {ENDPOINT}: start the local cloud with 'make run'.") from None
    except botocore.exceptions.ClientError as refused:
        if refused.response["Error"]["Code"] == "ResourceNotFoundException":
            raise Trouble(f"There is no staff command '{command}': no function is called {name}.") from None
        raise
    payload = answer["Payload"].read().decode()
    if "FunctionError" in answer:
        raise Trouble(f"The function {name} failed: {payload}")
    return json.loads(payload)


def open_demo_call():
    """Opens the demo call, unless it is open."""
    if not DEMO.exists():
        return f"there is no {DEMO.relative_to(ROOT)}: no call is open"
    answer = invoke("open-call", json.loads(DEMO.read_text()) | {"confirm": True})
    if "refused" in answer and answer["refused"]["code"] != "CALL_IN_USE":
        raise Trouble(f"The demo call was refused: {json.dumps(answer['refused'], ensure_ascii=False)}")
    return None
