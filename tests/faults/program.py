"""The real program in a process of its own, worked through its window; it can be killed."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.faults.gate import child_environment
from tests.storage.vaults import PASSPHRASE

PATIENCE = 60.0


class ProgramError(Exception):
    """The program ended, or could not do what was asked."""


class Program:
    """One running program. `before` is a command to run it under, as strace or unshare."""

    def __init__(
        self,
        home: Path,
        *,
        before: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        kdf: str = "cheap",
    ) -> None:
        self.home, self.own = home, home.parent / "eigen"
        self.papers = home.parent / "papieren"
        command = [*before, sys.executable, "-m", "tests.faults.program_child"]
        self._errors = (home.parent / "errors.txt").open("ab")
        self._process = subprocess.Popen(
            [*command, str(home), str(self.papers), kdf],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env={**child_environment(self.own), **(environment or {})},
            start_new_session=True,
        )
        self._heard = b""
        self._listen(PATIENCE)

    @property
    def pid(self) -> int:
        """The process that was started; under another command its child is the program."""
        return self._process.pid

    def call(self, name: str, *given: Any, seconds: float = PATIENCE) -> Any:
        """Have the program do something and give its answer. Raises ProgramError."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps([name, *given]).encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise ProgramError(f"{name}: the program has ended") from error
        answer = self._listen(seconds)
        if "error" in answer:
            raise ProgramError(f"{name}: {answer['error']}")
        return answer["value"]

    def unlock(self, secret: str = PASSPHRASE) -> None:
        """From the lock page on, until the vault answered."""
        self.call("try_secret", secret)

    def open_gesprek(self) -> None:
        """Unlock and go into a new conversation."""
        self.call("unlock")
        self.call("start_gesprek")

    def wait_until(self, words: str, seconds: float) -> float:
        """How long it took until the window shows these words. Raises ProgramError."""
        begin = time.monotonic()
        while words not in self.call("words"):
            if time.monotonic() - begin > seconds:
                raise ProgramError(f"“{words}” did not show in {seconds} s")
            self.call("wait", 20)
        return time.monotonic() - begin

    def lock(self) -> None:
        """F12 in a program that starts itself anew then; returns when it is there again."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(["handen.press", "F12"]).encode() + b"\n")
        self._process.stdin.flush()
        while self._listen(PATIENCE) != "ready":
            continue

    def signal(self, number: int) -> None:
        """Send a signal to the program and all it started, and wait until it ended."""
        os.killpg(self._process.pid, number)
        self._end()

    def kill(self) -> None:
        """End it at once, as a crash does."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._end()

    def close(self) -> int:
        """Close the window as a person does; the exit code."""
        self.call("close")
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._end()

    def _end(self) -> int:
        code = self._process.wait(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout, self._errors):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue
        return code

    def _listen(self, seconds: float) -> Any:
        assert self._process.stdout is not None
        until = time.monotonic() + seconds
        while b"\n" not in self._heard:
            left = until - time.monotonic()
            ready, _, _ = select.select([self._process.stdout], [], [], max(0.0, left))
            if not ready:
                raise ProgramError(f"no answer in {seconds} s")
            heard = os.read(self._process.stdout.fileno(), 1 << 16)
            if not heard:
                raise ProgramError("the program has ended")
            self._heard += heard
        line, _, self._heard = self._heard.partition(b"\n")
        return json.loads(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
