"""A text from elsewhere (typed, pasted, read from a file) made as all fields hold it."""

from __future__ import annotations

import re
import unicodedata

_LINE_END = re.compile(r"\r\n?")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff]")
_TAB = "  "


def plain(text: str) -> str:
    """Line ends are line feeds, tabs are two spaces, a letter and its accent are one sign, unseen signs are left
    out."""
    text = _LINE_END.sub("\n", text).replace("\t", _TAB)
    return unicodedata.normalize("NFC", _UNWRITABLE.sub("", text))
