"""One week of the calendar of incidents."""

from __future__ import annotations

from collections.abc import Mapping

from game.debriefing.remembering import without_names
from game.sim import Incident
from game.text import Texts
from game.ui import SPHERE_ICONS, T16, Interaction, Port, Radius, Rect, Role, Ruler, Stroke, UiAction, Widget, draw_icon

_HEIGHT, _ICON = 96.0, 24.0
_MOST_NAMED = 3


class WeekCell(Widget):
    """The incident most likely to come in a week, and its chance; chosen, the trial begins there."""

    role = Role.OPTION
    focusable = True
    ring_radius = Radius.SMALL

    def __init__(
        self,
        texts: Texts,
        number: int,
        shares: Mapping[str, float],
        incidents: Mapping[str, Incident],
        action: UiAction,
        *,
        wrong_line: int | None,
        is_chosen: bool,
    ) -> None:
        likely = [(incidents[name], share) for name, share in shares.items() if name in incidents]
        said = _said(texts, likely, wrong_line)
        super().__init__(
            key=f"week-{number}",
            name=texts("workshop.week_long", week=number),
            value=said,
            action=action,
            tooltip=texts("workshop.week_hint", week=number, said=said),
        )
        self._heading = texts("workshop.week", week=number)
        self._is_wrong, self._is_chosen = wrong_line is not None, is_chosen
        self._icon, self._below = "", ""
        if wrong_line is not None:
            self._icon, self._below = "alerte", texts("workshop.line", line=wrong_line)
        elif likely:
            incident, share = likely[0]
            self._icon, self._below = SPHERE_ICONS[incident.sphere], texts.percent(share)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(_HEIGHT)

    def states(self, ui: Interaction) -> frozenset[str]:
        said = {"selected"} if self._is_chosen else set()
        return super().states(ui) | said | ({"invalid"} if self._is_wrong else set())

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect, grown = port.colours, self.rect, port.ruler.grown
        if self._is_chosen:
            port.box(rect, c.sun, c.ink, Stroke.SELECTED, Radius.SMALL)
        elif self._is_wrong:
            port.box(rect, c.err_tint, None, 0, Radius.SMALL)
            port.dashed_box(rect, c.err, Stroke.ACTION, Radius.SMALL)
        elif self._icon:
            port.box(rect, c.sun_hover if ui.hover == self.key else c.sun_tint, c.ink, Stroke.CARD, Radius.SMALL)
        else:
            port.box(rect, c.sun_tint if ui.hover == self.key else c.card, c.line, Stroke.CARD, Radius.SMALL)
        middle = rect.center.x
        port.text_line(self._heading, (middle, rect.y + grown(15)), T16.bold, anchor="center")
        if self._icon:
            side = grown(_ICON)
            mark = Rect(middle - side / 2, rect.y + grown(44) - side / 2, side, side)
            draw_icon(port, self._icon, mark, c.err if self._is_wrong else c.ink)
            port.text_line(self._below, (middle, rect.bottom - grown(17)), T16, anchor="center")


def _said(texts: Texts, likely: list[tuple[Incident, float]], wrong_line: int | None) -> str:
    """The first incidents by name with their chances, how many more; or that nothing comes."""
    if wrong_line is not None:
        return texts("workshop.wrong_week", line=wrong_line)
    if not likely:
        return texts("workshop.no_incident")
    named = [
        texts("workshop.incident_chance", incident=without_names(texts, incident.title), share=texts.percent(share))
        for incident, share in likely[:_MOST_NAMED]
    ]
    more = len(likely) - _MOST_NAMED
    listed = " · ".join(named)
    return texts.plural("workshop.more_incidents", more, listed=listed) if more > 0 else listed
