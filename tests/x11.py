"""An X server of its own, without a screen."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent


class Server:
    """An X server with one screen of 4K."""

    def __init__(self) -> None:
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "3840x2160x24", "-nolisten", "tcp"]
        self.process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"DISPLAY": self.display, "SDL_VIDEODRIVER": "x11", "PYTHONPATH": str(ROOT)}

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
