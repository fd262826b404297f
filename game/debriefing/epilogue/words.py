"""An epilogue in words."""

from __future__ import annotations

from game.debriefing.epilogue.lines import Line
from game.debriefing.remembering import incident_title, quotable, title_of
from game.sim import COMMITTEES, SeasonView
from game.telling import names_of
from game.text import Texts


def line_words(texts: Texts, view: SeasonView, member: int, line: Line) -> str:
    """One sentence of a member's epilogue; `view` is that of the end."""
    return texts.plural(
        f"epilogue.{line.time}.{line.key}.{line.wording}",
        line.number,
        n=texts.number(line.number),
        ref=_about(texts, view, member, line),
        week=line.week,
        hours=texts.hours(round(2 * line.number) / 2),
        money=texts.money(line.number),
    )


def _about(texts: Texts, view: SeasonView, member: int, line: Line) -> str:
    if line.key == "tie":
        return names_of(texts, view, (int(line.ref),))
    if line.ref in COMMITTEES:
        return texts(f"committee.{line.ref}").lower()
    incident = next((each for each in view.scenario.incidents if each.id == line.ref), None)
    if incident is not None:
        return quotable(incident_title(texts, view, incident, member))
    return quotable(title_of(texts, view, line.ref)) if line.ref else ""
