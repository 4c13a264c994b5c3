"""Starts the emulator with settings that it has no option for.

- No delay of small packets (Nagle's algorithm): its servers write head and body of an answer apart, and each call of a
  function would wait 40 ms for the acknowledgement of the head.
- Files of a package keep their dates, as on Lambda: the JVM knows the jars of its cache by them.
- All functions share one package in memory, which is hashed once and not for each call.
- A file that is asked for by its version comes with the headers that its signed URL names, as from S3: without them a
  browser saves a deck that it should show.
"""

import calendar
import os
import socketserver
import sys
from pathlib import Path

socketserver.StreamRequestHandler.disable_nagle_algorithm = True

from ministack.app import main  # noqa: E402  imported after the setting
from ministack.services import lambda_svc, s3  # noqa: E402

extract, fetch, unpack = (
    lambda_svc._extract_zip_preserving_mode,
    lambda_svc._fetch_code_from_s3,
    lambda_svc._provided_runtime_code_dir,
)
get_object = s3._get_object
packages = []
folders = {}


def extract_with_dates(packed, folder):
    extract(packed, folder)
    for entry in packed.infolist():
        date = calendar.timegm(entry.date_time)
        os.utime(Path(folder) / entry.filename, (date, date))


def fetch_shared(*place, **options):
    fetched = fetch(*place, **options)
    for package in packages:
        if package == fetched:
            return package
    packages.append(fetched)
    return fetched


def unpack_once(package):
    known, folder = folders.get(id(package), (None, ""))
    if known is not package or not Path(folder).is_dir():
        folder = unpack(package)
        folders[id(package)] = package, folder
    return folder


def get_object_with_its_headers(bucket, key, headers, query=None):
    status, answered, body = get_object(bucket, key, headers, query)
    if status == 200 and query:
        s3._apply_response_overrides(answered, query)
    return status, answered, body


lambda_svc._extract_zip_preserving_mode = extract_with_dates
lambda_svc._fetch_code_from_s3 = fetch_shared
lambda_svc._provided_runtime_code_dir = unpack_once
s3._get_object = get_object_with_its_headers

sys.exit(main())
