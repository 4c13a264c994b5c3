"""The local cloud. Usage: cloud.py run | start | stop | deploy | env"""

import json
import os
import shlex
import signal
import subprocess
import sys
import time
import traceback

import desk
import emulator
import inbox
import publish
import stack
from settings import DESK_PORT, ENDPOINT, GIVEN_ENDPOINT, INBOX_PORT, PORT, SITE, STATE, Trouble

PID = STATE / "cloud.pid"
READY = STATE / "ready.json"


def run():
    """Starts everything, prints the addresses, stays until interrupted."""
    refuse_a_second_one()
    for port, name in ((INBOX_PORT, "inbox"), (DESK_PORT, "desk")):
        if emulator.port_is_taken(port):
            raise Trouble(
                f"Port {port} is taken by another program; the {name} wants it: "
                f"NAVETTE_{name.upper()}_PORT names another."
            )
    signal.signal(signal.SIGTERM, interrupt)
    STATE.mkdir(parents=True, exist_ok=True)
    PID.write_text(str(os.getpid()))
    ours = None
    try:
        if not GIVEN_ENDPOINT:
            say(f"Starting the emulator on port {PORT}")
            ours = emulator.start()
        inbox.serve()
        desk.serve()
        found = bring_up()
        READY.write_text(json.dumps(found))
        announce(found)
        while ours is None or ours.poll() is None:
            time.sleep(0.5)
        raise Trouble(f"The emulator ended by itself; its log is {STATE / 'emulator.log'}.")
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if READY.exists():
            inbox.keep()
        READY.unlink(missing_ok=True)
        if ours:
            emulator.stop(ours)
        PID.unlink(missing_ok=True)


def bring_up():
    """Deploys, publishes the site, opens the demo call. Returns the stack's outputs, the inbox and the desk."""
    say("Deploying the stack")
    stack.deploy()
    found = stack.outputs()
    if found.get("MailFrom"):
        stack.verify_sender(found["MailFrom"])
    if SITE.exists():
        say("Publishing the site")
        publish.publish(found["SiteBucket"], found["SiteUrl"])
    desk.grant()
    say("Opening the demo call")
    hitch = stack.open_demo_call()
    if hitch:
        say(hitch)
    return found | {"InboxUrl": f"http://localhost:{INBOX_PORT}/", "DeskUrl": f"http://localhost:{DESK_PORT}/"}


def announce(found):
    print(f"site: {found['SiteUrl']}")
    print(f"api: {found['ApiUrl']}")
    print(f"inbox: {found['InboxUrl']}")
    print(f"desk: {found['DeskUrl']}")
    print("Apply for the demo call on the site; the code that it asks for is in the inbox.")
    print("Staff commands:  make staff COMMAND=show-call EVENT=events/show-call/demo.json", flush=True)


def start():
    """Starts everything in the background and returns when it is ready."""
    refuse_a_second_one()
    STATE.mkdir(parents=True, exist_ok=True)
    READY.unlink(missing_ok=True)
    with (STATE / "cloud.log").open("w") as log:
        child = subprocess.Popen(
            [sys.executable, __file__, "run"], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
    try:
        while not READY.exists():
            if child.poll() is not None:
                raise Trouble((STATE / "cloud.log").read_text().strip())
            time.sleep(0.2)
    except KeyboardInterrupt:
        child.terminate()
        child.wait()
        return 1
    announce(json.loads(READY.read_text()))
    print("It goes on in the background: 'make stop' ends it.")
    return 0


def stop():
    pid = running()
    if not pid:
        was_left = emulator.end_what_was_left()
        print(
            "The local cloud had been killed; what it left has ended."
            if was_left
            else "The local cloud is not running."
        )
        return 0
    os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + 40
    while running():
        if time.monotonic() > deadline:
            raise Trouble(f"The local cloud (process {pid}) does not end.")
        time.sleep(0.1)
    emulator.end_what_was_left()
    print("The local cloud has stopped. Its data is kept; 'make clean' removes it.")
    return 0


def deploy():
    """Puts new code, template and pages into the running cloud."""
    if not GIVEN_ENDPOINT and not running():
        raise Trouble("The local cloud is not running: start it with 'make run'.")
    announce(bring_up())
    return 0


def env():
    """Prints addresses and names as shell variables, for tests."""
    if not READY.exists():
        raise Trouble("The local cloud is not running: start it with 'make start'.")
    found = json.loads(READY.read_text())
    names = {
        "SITE_URL": "SiteUrl",
        "API_URL": "ApiUrl",
        "TABLE": "TableName",
        "FILES_BUCKET": "FilesBucket",
        "SITE_BUCKET": "SiteBucket",
        "INBOX_URL": "InboxUrl",
        "DESK_URL": "DeskUrl",
    }
    for name, output in names.items():
        print(f"export {name}={shlex.quote(found.get(output, ''))}")
    print(f"export AWS_ENDPOINT_URL={shlex.quote(ENDPOINT)}")
    return 0


def running():
    """The process id of the local cloud, or None."""
    try:
        pid = int(PID.read_text())
        os.kill(pid, 0)
    except (OSError, ValueError):
        return None
    return pid


def refuse_a_second_one():
    pid = running()
    if pid and pid != os.getpid():
        raise Trouble(
            f"The local cloud is already running (process {pid}): 'make stop' ends it, 'make deploy' updates it."
        )


def interrupt(*_):
    raise KeyboardInterrupt


def say(what):
    print(f"{what} ...", flush=True)


if __name__ == "__main__":
    commands = {"run": run, "start": start, "stop": stop, "deploy": deploy, "env": env}
    try:
        sys.exit(commands[sys.argv[1]]())
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception:  # a bug here or in the emulator: print everything
        traceback.print_exc()
    sys.exit(1)
