"""A window in a process of its own, open on a stage of the tests: `python -m tests.reader.played reglages`.

For each line of its input it lives one frame, after pressing the keys that the line names, and answers « done ».
"""

from __future__ import annotations

import os
import sys
import tempfile

import pygame

from game.settings import Settings
from tests.scenes.staging import staged
from tests.window import Driver


def main(stage: str) -> None:
    os.environ["PEC_DOSSIER"] = tempfile.mkdtemp()
    with Driver(staged(stage), settings=Settings(first_launch=False, reduced_motion=True)) as driver:
        pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSGAINED))  # which no window manager gives it here
        for line in sys.stdin:
            driver.press(*line.split())
            driver.is_running = driver.app.step()
            print("done", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
