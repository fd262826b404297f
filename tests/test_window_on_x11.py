"""The window on a real server of X11, where Xvfb is installed: sizes, full screen, and a server that stops."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.x11 import ROOT, Server

pytestmark = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
_PLAYED = """
import sys
from game.app import App, run
from game.saves import open_store
from game.scenes.catalogue import Catalogue
from game.settings import Settings

class Told(Catalogue):
    def update(self, dt):
        print("playing", flush=True)
        return super().update(dt)

sys.exit(run(Told, Settings(), open_store(), language="fr"))
"""


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


def test_a_server_that_stops_ends_the_game_with_a_sentence_and_code_1(server: Server) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PLAYED],
        env=server.environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as game:
        assert game.stdout is not None
        while game.stdout.readline().strip() != "playing":
            assert game.poll() is None, "the game ended before it was played"
        server.stop()
        _, said = game.communicate(timeout=60)
    assert game.returncode == 1
    assert "Votre saison est gardée" in said


@pytest.mark.long
def test_a_real_window_grows_to_4k_fills_the_screen_and_comes_back(server: Server) -> None:
    tests = ["tests/test_window.py", "-k", "(no_pixel and (plan or written)) or leaving_full_screen"]
    subprocess.run([sys.executable, "-m", "pytest", *tests], env=server.environment, cwd=ROOT, check=True)
