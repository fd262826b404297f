"""A file that is there is whole, whatever happens while it is written."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import pytest

from game.whole_files import write_whole


def test_what_is_written_replaces_what_was_there_and_leaves_nothing_beside(tmp_path: Path) -> None:
    file = tmp_path / "été.json"
    file.write_bytes(b"before")
    write_whole(file, b"after")
    write_whole(tmp_path / "new", lambda stream: stream.write(b"filled"))
    assert file.read_bytes() == b"after"
    assert (tmp_path / "new").read_bytes() == b"filled"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["new", "été.json"]


def test_a_failure_in_the_middle_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"before")

    def fail(stream: IO[bytes]) -> None:
        stream.write(b"half")
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        write_whole(file, fail)
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "a", tmp_path / "link"
    file.write_bytes(b"before")
    link.symlink_to(file)
    write_whole(link, b"after")
    assert link.is_symlink()
    assert file.read_bytes() == b"after"
