"""Publishes target/site to the site bucket of a stack on AWS. Sends only files that differ.

Usage: publish.py [STACK]
"""

import hashlib
import os
import sys

import stack
from settings import SITE, STACK, aws

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
}

# Browsers revalidate every file, as file names contain no version; an unchanged file costs a 304.
CACHE = "no-cache"

# Files that functions write.
NOT_OURS = ("calls/", "previews/")


def publish(bucket, site_url, s3=None):
    """Makes the bucket equal to the folder. Returns the numbers of uploaded and removed files."""
    s3 = s3 or aws("s3")
    there = {}
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        there |= {o["Key"]: o["ETag"].strip('"') for o in page.get("Contents", [])}
    here = {str(f.relative_to(SITE)): f for f in sorted(SITE.rglob("*")) if f.is_file() and f.suffix in TYPES}

    uploaded = 0
    for key, file in here.items():
        body = body_of(file, site_url)
        if there.get(key) != hashlib.md5(body, usedforsecurity=False).hexdigest():
            s3.put_object(Bucket=bucket, Key=key, Body=body, ContentType=TYPES[file.suffix], CacheControl=CACHE)
            uploaded += 1
    gone = [key for key in there if key not in here and not key.startswith(NOT_OURS)]
    for key in gone:
        s3.delete_object(Bucket=bucket, Key=key)
    return uploaded, len(gone)


def body_of(file, site_url):
    """The content of a file; in pages, with absolute addresses of pictures, as link previews need them."""
    body = file.read_bytes()
    return body.replace(b'content="/', f'content="{site_url}/'.encode()) if file.suffix == ".html" else body


if __name__ == "__main__":
    import boto3

    cloud = boto3.Session(region_name=os.environ.get("AWS_REGION"))
    found = stack.outputs(cloud.client("cloudformation"), *sys.argv[1:] or [STACK])
    uploaded, removed = publish(found["SiteBucket"], found["SiteUrl"], cloud.client("s3"))
    print(f"{uploaded} uploaded, {removed} removed")
