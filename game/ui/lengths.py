"""How the widths of a row fit in its room, without breaking a word while there is room for it."""

from __future__ import annotations


def fitted(natural: list[float], room: float, leasts: list[float]) -> list[float]:
    """The widths, the largest lowered to one same limit so that the sum fits in the room, none under its least."""
    if sum(natural) <= room:
        return natural
    limit = _limit(natural, room)
    held = [least if least > min(width, limit) else 0.0 for width, least in zip(natural, leasts, strict=True)]
    if not any(held):
        return [min(width, limit) for width in natural]
    others = [0.0 if least else width for width, least in zip(natural, held, strict=True)]
    rest = fitted(
        others, max(0.0, room - sum(held)), [0.0 if h else least for h, least in zip(held, leasts, strict=True)]
    )
    return [least or width for least, width in zip(held, rest, strict=True)]


def _limit(natural: list[float], room: float) -> float:
    """What no width may pass so that their sum, which is more than the room, fits in it."""
    left, remaining = room, len(natural)
    limit = 0.0
    for width in sorted(natural):
        limit = left / remaining
        if width > limit:
            break
        left -= width
        remaining -= 1
    return limit


def shared(grows: list[float], lengths: list[float], leasts: list[float], room: float) -> list[float]:
    """The lengths, the room left shared by those that grow, none of which gets less than its least."""
    total, free = sum(grows), room - sum(lengths)
    if not total or free <= 0:
        return lengths
    grown = [length + free * grow / total for length, grow in zip(lengths, grows, strict=True)]
    short = [grow > 0 and length < least for length, grow, least in zip(grown, grows, leasts, strict=True)]
    if not any(short):
        return grown
    settled = [least if is_short else length for length, least, is_short in zip(lengths, leasts, short, strict=True)]
    return shared([0.0 if is_short else g for g, is_short in zip(grows, short, strict=True)], settled, leasts, room)
