"""Blanks in texts: `{qui}`, `{qui2}`, `{devise}`, the roles of the adults around the co-op, and no other."""

from __future__ import annotations

import re
from typing import Final

from game.scenario.file_model.complaints import Complaints, Place, refuse
from game.sim import Text

_BLANK: Final = re.compile(r"\{([^{}]*)\}|[{}]")
_EVERYWHERE: Final = ("devise",)


def check_placeholders(complaints: Complaints, place: Place, text: Text | None, persons: tuple[str, ...]) -> None:
    """Refuse a blank that nothing fills; `persons` are those of the incident (`qui`, `qui2`) and roles."""
    if text is None:
        return
    known = (*_EVERYWHERE, *persons)
    for language, line in (("fr", text.fr), ("en", text.en or "")):
        for blank in _BLANK.finditer(line):
            name = blank.group(1)
            if name not in known:
                complaints.add((*place, language), refuse("unknown_placeholder", known=known, name=name or ""))
                break
