"""Gives the program that imports this first an emulator of its own, which a running local cloud does not notice.

The settings read the folder and the port from the environment, so this import comes before theirs. WORK is the folder.
"""

import os
import socket
import tempfile
from pathlib import Path


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


WORK = Path(tempfile.mkdtemp(prefix="navette-apart-"))
os.environ.pop("AWS_ENDPOINT_URL", None)
os.environ |= {"NAVETTE_STATE": str(WORK), "NAVETTE_PORT": str(free_port())}
