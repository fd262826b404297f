"""Where the keyboard goes: Tab from zone to zone, arrows inside a zone."""

from __future__ import annotations

from game.ui.interaction import Interaction
from game.ui.widget import Widget

_DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def path_to(root: Widget, key: str) -> list[Widget]:
    """The widgets from the root down to the one with this key; empty when it is not there."""
    if root.key == key:
        return [root]
    for child in root.children:
        below = path_to(child, key)
        if below:
            return [root, *below]
    return []


def stops(root: Widget) -> list[list[Widget]]:
    """The stops of Tab in order: the focusable widgets of each zone together, each other one alone."""
    groups: list[list[Widget]] = []
    _gather(root, groups, None)
    return [group for group in groups if group]


def _gather(widget: Widget, groups: list[list[Widget]], zone: list[Widget] | None) -> None:
    if widget.is_zone and zone is None:
        zone = []
        groups.append(zone)
    if widget.can_focus:
        if zone is None:
            groups.append([widget])
        else:
            zone.append(widget)
    for child in widget.children:
        _gather(child, groups, zone)


def tabbed(root: Widget, ui: Interaction, step: int) -> str:
    """The key Tab (step 1) or Shift+Tab (step -1) leads to; a zone is entered where it was left."""
    groups = stops(root)
    if not groups:
        return ""
    here = next((i for i, group in enumerate(groups) if any(w.key == ui.focus for w in group)), None)
    if here is None:
        return _entrance(groups[0 if step > 0 else -1], ui)
    ui.last_in_zone[groups[here][0].key] = ui.focus
    return _entrance(groups[(here + step) % len(groups)], ui)


def _entrance(group: list[Widget], ui: Interaction) -> str:
    """Where the zone was left, else what is chosen in it, else its first widget."""
    left = ui.last_in_zone.get(group[0].key)
    if any(widget.key == left for widget in group):
        return left or ""
    chosen = next((w for w in group if w.states(ui) & {"selected", "checked"}), None)
    return (chosen or group[0]).key


def moved(root: Widget, ui: Interaction, direction: str) -> str:
    """The key an arrow leads to inside the zone of the focus; the focus itself when there is nowhere to go."""
    group = next((group for group in stops(root) if any(w.key == ui.focus for w in group)), [])
    here = next((widget for widget in group if widget.key == ui.focus), None)
    if here is None:
        return tabbed(root, ui, 1)
    return nearest(group, here, direction).key


def nearest(group: list[Widget], here: Widget, direction: str) -> Widget:
    """The nearest of the group in that direction, else the next or previous in order, else `here`."""
    dx, dy = _DIRECTIONS[direction]
    best, best_cost = None, 0.0
    for widget in group:
        along, across = _offset(here, widget, dx, dy)
        if along > 0.5 and (best is None or along + 3 * across < best_cost):
            best, best_cost = widget, along + 3 * across
    if best is None:
        rank = group.index(here) + (1 if dx + dy > 0 else -1)
        best = group[rank] if 0 <= rank < len(group) else here
    return best


def _offset(here: Widget, there: Widget, dx: int, dy: int) -> tuple[float, float]:
    """How far `there` lies in the direction, and how far aside (0 when the two overlap sideways)."""
    a, b = here.rect, there.rect
    if dx:
        along = dx * (b.center.x - a.center.x)
        across = max(0.0, max(a.y, b.y) - min(a.bottom, b.bottom))
    else:
        along = dy * (b.center.y - a.center.y)
        across = max(0.0, max(a.x, b.x) - min(a.right, b.right))
    if there is here:
        along = 0.0
    return along, across


def first_useful(root: Widget) -> str:
    """The key of the first enabled stop: where the focus begins."""
    return next((w.key for group in stops(root) for w in group if w.enabled), "")
