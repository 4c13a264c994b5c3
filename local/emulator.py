"""Starts and stops the emulator. Its state survives a restart, in the state folder."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from http import HTTPStatus

from settings import EMULATOR, EMULATOR_PYTHON, ENDPOINT, PORT, STATE, Trouble, emulator_environment

EMULATOR_PID = STATE / "emulator.pid"


def port_is_taken(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def start():
    """Starts the emulator, waits until it answers, returns the process."""
    end_what_was_left()
    if port_is_taken(PORT):
        raise Trouble(
            f"Port {PORT} is taken by another program: stop it, or choose another port, "
            "as in 'NAVETTE_PORT=4600 make run'."
        )
    shutil.rmtree(STATE / "tmp", ignore_errors=True)
    for folder in ("state", "s3", "tmp"):
        (STATE / folder).mkdir(parents=True, exist_ok=True)
    forget_stream_positions()
    with (STATE / "emulator.log").open("w") as log:
        emulator = subprocess.Popen(
            [EMULATOR_PYTHON, EMULATOR],
            env=emulator_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    EMULATOR_PID.write_text(str(emulator.pid))
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if emulator.poll() is not None:
            raise Trouble(f"The emulator ended at once; its log is {STATE / 'emulator.log'}.")
        if is_ready():
            return emulator
        time.sleep(0.2)
    stop(emulator)
    raise Trouble(f"The emulator did not answer within a minute; its log is {STATE / 'emulator.log'}.")


def end_what_was_left():
    """Ends the emulator that a killed local cloud left behind. Returns whether there was one."""
    try:
        pid = int(EMULATOR_PID.read_text())
    except (OSError, ValueError):
        return False
    was_left = is_emulator(pid)
    if was_left:
        end_group(pid, signal.SIGTERM)
        deadline = time.monotonic() + 20
        while is_emulator(pid) and time.monotonic() < deadline:
            time.sleep(0.2)
        end_group(pid, signal.SIGKILL)
    EMULATOR_PID.unlink(missing_ok=True)
    return was_left


def is_emulator(pid):
    """Whether the process is our emulator: another program may have its number by now."""
    found = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return str(EMULATOR) in found.stdout


def end_group(pid, by):
    """Ends the emulator and its functions."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, by)


def forget_stream_positions():
    """Resets saved stream positions: the emulator saves positions but no streams, so functions would miss records."""
    file = STATE / "state" / "lambda.json"
    if file.exists():
        saved = json.loads(file.read_text())
        saved["payload"]["dynamodb_stream_positions"]["data"] = {}
        file.write_text(json.dumps(saved))


def is_ready():
    try:
        with urllib.request.urlopen(f"{ENDPOINT}/_ministack/ready", timeout=2) as answer:
            return answer.status == HTTPStatus.OK
    except (urllib.error.URLError, OSError):
        return False


def stop(emulator):
    """Ends the emulator with time to save its state, then its remaining functions."""
    if emulator.poll() is None:
        emulator.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            emulator.wait(timeout=20)
    end_group(emulator.pid, signal.SIGKILL)
    emulator.wait()
    EMULATOR_PID.unlink(missing_ok=True)
    shutil.rmtree(STATE / "tmp", ignore_errors=True)
