"""A file that is there is whole: it is written aside, pushed to the disk, then renamed."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Final

ASIDE: Final = ".tmp"
"""How the name of a file that is being written ends."""


def write_whole(file: Path, content: bytes | Callable[[IO[bytes]], Any]) -> None:
    """Make or replace `file` by `content`, or by what it writes. Several programs may do so at once: the last stands.

    A link stays a link. Raises:
        OSError: it cannot be written; what was there before is untouched.
    """
    file = file.resolve()
    aside = file.with_name(f".{file.name}.{secrets.token_hex(4)}{ASIDE}")
    try:
        with aside.open("xb") as stream:
            if isinstance(content, bytes):
                stream.write(content)
            else:
                content(stream)
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(file)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
