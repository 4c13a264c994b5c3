"""Starts the emulator with the delay of small packets (Nagle's algorithm) off.

Its servers write head and body of an answer apart. With the delay, each call of a function waits 40 ms for the
acknowledgement of the head.
"""

import socketserver
import sys

socketserver.StreamRequestHandler.disable_nagle_algorithm = True

from ministack.app import main  # noqa: E402  imported after the setting

sys.exit(main())
