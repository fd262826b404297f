"""Two kinds of SVG drawings, by a few lines: bars ranked, and curves by week. Figures also stand in tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

_COLOURS = ("#004B87", "#B84A00", "#007A5A", "#7C4A73", "#8A6A00", "#4B5966")
_DASHES = ("", "6 3", "", "2 3", "8 3 2 3", "1 3")
"""By rank of the curve: told apart without colour too."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Curves of one quantity, one by name."""

    title: str
    curves: Mapping[str, Sequence[float]]


def bars(title: str, panels: Mapping[str, Sequence[tuple[str, float]]]) -> str:
    """One panel a quantity, side by side; each row is a name and a signed value, drawn from a middle line."""
    width, row, top = 440, 18, 60
    longest = max(len(rows) for rows in panels.values())
    parts = []
    for place, (name, rows) in enumerate(panels.items()):
        left = place * width
        parts.append(_text(left + 10, top - 14, name, "bold"))
        most = max((abs(value) for _, value in rows), default=1.0) or 1.0
        for rank, (label, value) in enumerate(rows):
            y = top + rank * row
            middle, reach = left + 290.0, 90.0 * value / most
            parts.append(_text(left + 185, y + 11, label, "end"))
            colour = _COLOURS[0] if value >= 0 else _COLOURS[1]
            x = middle if value >= 0 else middle + reach
            parts.append(f'<rect x="{x:.1f}" y="{y}" width="{abs(reach):.1f}" height="12" rx="2" fill="{colour}"/>')
            sign = "+" if value >= 0 else "−"
            parts.append(_text(left + 385, y + 11, f"{sign}{abs(value):.3g}", "figure"))
    return _page(title, width * len(panels), top + row * longest + 16, parts)


def curves(title: str, panels: Sequence[Panel]) -> str:
    """Panels two by two, on a common axis of weeks, each from 0 to its greatest value; the legend is below."""
    width, height, margin = 420, 240, 44
    parts = []
    for place, panel in enumerate(panels):
        left, top = (place % 2) * width + margin, (place // 2) * height + 56
        inner_width, inner_height = width - margin - 16, height - 60
        most = max(max(curve) for curve in panel.curves.values()) or 1.0
        n_steps = max(len(curve) for curve in panel.curves.values()) - 1
        parts.append(_text(left, top - 8, panel.title, "bold"))
        for share in (0.0, 0.5, 1.0):
            y = top + inner_height * (1 - share)
            parts.append(f'<path d="M{left} {y:.1f}h{inner_width}" stroke="#C9CFD6" stroke-width="1"/>')
            parts.append(_text(left - 6, y + 4, f"{share * most:.3g}", "end"))
        for week in range(n_steps + 1):
            parts.append(_text(left + inner_width * week / n_steps - 3, top + inner_height + 15, str(week), ""))
        for rank, curve in enumerate(panel.curves.values()):
            points = " ".join(
                f"{left + inner_width * step / n_steps:.1f},{top + inner_height * (1 - value / most):.1f}"
                for step, value in enumerate(curve)
            )
            parts.append(f'<polyline points="{points}" fill="none" {_stroke(rank)}/>')
    rows = (len(panels) + 1) // 2
    bottom = rows * height + 64
    for rank, name in enumerate(panels[0].curves):
        x = 20 + rank * 135
        parts.append(f'<path d="M{x} {bottom - 4}h28" {_stroke(rank)}/>')
        parts.append(_text(x + 34, bottom, name, ""))
    return _page(title, 2 * width, bottom + 20, parts)


def _stroke(rank: int) -> str:
    return f'stroke="{_COLOURS[rank]}" stroke-width="{3 if rank == 2 else 2}" stroke-dasharray="{_DASHES[rank]}"'


def _text(x: float, y: float, words: str, kind: str) -> str:
    style = {"bold": ' font-weight="bold"', "end": ' text-anchor="end"'}.get(kind, "")
    return f'<text x="{x:.1f}" y="{y:.1f}"{style}>{escape(words)}</text>'


def _page(title: str, width: int, height: int, parts: Sequence[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-label="{escape(title)}" font-family="Lato, sans-serif" font-size="12" fill="#1F2933">'
    )
    ground = f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>'
    heading = f'<text x="10" y="22" font-size="15" font-weight="bold">{escape(title)}</text>'
    return "\n".join([head, f"<title>{escape(title)}</title>", ground, heading, *parts, "</svg>"]) + "\n"
