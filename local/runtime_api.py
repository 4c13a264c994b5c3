"""A stand-in of Lambda's Runtime API: it starts a function in its own process and gives it one event after another.

Source: docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
"""

import json
import queue
import signal
import subprocess
import threading
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TIMEOUT = 300  # a start in QEMU takes many times longer than usual
PAUSE = 0.05


class FunctionFailed(Exception):
    """The function threw, or its process ended."""


class Function:
    """A running function. Times are in seconds of this clock, from the start of the process."""

    def __init__(self, command, environment, folder, log=subprocess.DEVNULL):
        self.events = queue.Queue()
        self.answers = queue.Queue()
        self.is_waiting = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._requests())
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        api = f"127.0.0.1:{self.server.server_address[1]}"
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment | {"AWS_LAMBDA_RUNTIME_API": api}, stdout=log, stderr=log
        )
        while not self.is_waiting.wait(PAUSE):
            self._check(begun, "start")
        self.init = time.perf_counter() - begun

    def invoke(self, event, name="navette-function"):
        """Gives an event to the function, called by a name. Returns its answer, and the seconds until then."""
        begun = time.perf_counter()
        self.events.put((json.dumps(event).encode(), f"arn:aws:lambda:eu-west-3:000000000000:function:{name}"))
        kind, answer = self._answer(begun)
        took = time.perf_counter() - begun
        if kind != "response":
            raise FunctionFailed(answer.decode())
        return json.loads(answer) if answer else None, took

    def _answer(self, begun):
        while True:
            try:
                return self.answers.get(timeout=PAUSE)
            except queue.Empty:
                self._check(begun, "answer")

    def _check(self, begun, duty):
        """Fails if the process has ended, or has had its time."""
        if self.process.poll() is not None or time.perf_counter() - begun > TIMEOUT:
            self.process.kill()
            raise FunctionFailed(f"The function did not {duty}.")

    def end(self, timeout=TIMEOUT):
        """Asks the process to end, as Lambda does, and waits until it has."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout)
        self.server.shutdown()
        self.server.server_close()

    def _requests(function):
        class Requests(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def do_GET(self):
                function.is_waiting.set()
                body, arn = function.events.get()
                self.send_response(HTTPStatus.OK)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-000000000001")
                self.send_header("Lambda-Runtime-Deadline-Ms", str(int((time.time() + TIMEOUT) * 1000)))
                self.send_header("Lambda-Runtime-Invoked-Function-Arn", arn)
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self):
                body = self._body()
                self.send_response(HTTPStatus.ACCEPTED)
                self.send_header("Content-Length", "0")
                self.end_headers()
                self.wfile.flush()
                function.answers.put((self.path.rpartition("/")[2], body))

            def _body(self):
                if "Content-Length" in self.headers:
                    return self.rfile.read(int(self.headers["Content-Length"]))
                chunks = []
                while size := int(self.rfile.readline(), 16):
                    chunks.append(self.rfile.read(size))
                    self.rfile.readline()
                self.rfile.readline()
                return b"".join(chunks)

            def log_message(self, *_):
                pass

        return Requests
