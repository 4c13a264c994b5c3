"""Starts the emulator with two corrections.

The delay of small packets (Nagle's algorithm) is off: its servers write head and body of an answer apart, and with the
delay each call of a function waits 40 ms for the acknowledgement of the head.

A file that is asked for by its version comes with the headers that its signed URL names, as from S3: without them a
browser saves a deck that it should show.
"""

import socketserver
import sys

socketserver.StreamRequestHandler.disable_nagle_algorithm = True

from ministack.app import main  # noqa: E402  imported after the setting
from ministack.services import s3  # noqa: E402

get_object = s3._get_object


def get_object_with_its_headers(bucket, key, headers, query=None):
    status, answered, body = get_object(bucket, key, headers, query)
    if status == 200 and query:
        s3._apply_response_overrides(answered, query)
    return status, answered, body


s3._get_object = get_object_with_its_headers

sys.exit(main())
