"""The pages that one person fills in: how much they agree, what acts upon what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.debriefing.impact import CAUSES, EFFECTS, ITEMS, MOMENTS, MOST, Difference, Link
from game.scenes.before_after import actions
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    Card,
    Column,
    Flow,
    Icon,
    Label,
    Row,
    Rule,
    TextStyle,
    Title,
    UiAction,
    Widget,
    segmented,
)
from game.ui.widgets.links import Linkable, LinkBoard

_SENTENCE = TextStyle(T18.size, T18.leading)
_LEVELS_WIDTH = 380.0


def start_page(t: Texts, moment: str, difference: Difference) -> Widget:
    """What the sheets are, which moment it is, and how many were handed in."""
    moments = [(each, t(f"impact.moment.{each}")) for each in MOMENTS]
    choice = segmented(moments, moment, actions.ChooseMoment, name=t("impact.moment"), key="moment")
    counts = [
        t.plural("impact.n_before", difference.n_before),
        t.plural("impact.n_after", difference.n_after),
    ]
    rules = [
        Row([Icon(icon, 22), Label(words).sized(grow=1)], gap=10, align="start")
        for icon, words in (("cadenas", t("impact.no_name")), ("okr", t("impact.kept_once")))
    ]
    handed_in = Flow([Row([Icon("livre", 22), Label(each, T18)], gap=8) for each in counts], gap=28)
    about = Card(
        Column(
            [
                Label(t("impact.what"), _SENTENCE),
                *rules,
                Rule(),
                Label(t("impact.moment"), T20),
                choice,
                handed_in,
            ],
            gap=16,
        ),
        padding=24,
        tape="sky",
    )
    sentences = [Label(t(f"impact.item.{item}"), _SENTENCE) for item in ITEMS]
    asked = Column([Label(t("impact.asked"), T20), *sentences, Rule(), Label(t("impact.links"), _SENTENCE)], gap=14)
    body = Row([about.sized(grow=1), Card(asked, padding=24).sized(grow=1)], gap=24, align="start", stack=True)
    return Column([Title(t("impact.title")), body], gap=20)


def items_page(t: Texts, agreement: Mapping[str, int]) -> Widget:
    """Five sentences, each with five levels; one may be left without an answer."""
    levels = [(level, t.number(level)) for level in range(1, MOST + 1)]
    rows = [part for item in ITEMS for part in (Rule(), _item(t, item, levels, agreement.get(item, 0)))]
    return Column(
        [
            Title(t("impact.agree")),
            Label(t("impact.scale"), _SENTENCE),
            Card(Column(rows[1:], gap=18), padding=24),
        ],
        gap=16,
    )


def _item(t: Texts, item: str, levels: Sequence[tuple[int, str]], level: int) -> Widget:
    def chosen(level: int) -> UiAction:
        return actions.Agree(item, level)

    sentence = t(f"impact.item.{item}")
    choice = segmented(levels, level, chosen, name=sentence, key=item)
    return Row([Label(sentence, _SENTENCE).sized(grow=1), choice.sized(width=_LEVELS_WIDTH)], gap=24, stack=True)


def links_page(t: Texts, links: frozenset[Link]) -> Widget:
    """What happens in a co-op at the left, what it may act upon at the right."""
    board = LinkBoard(
        [_cause(t, cause, links) for cause in CAUSES],
        [Linkable(effect, t(f"impact.effect.{effect}"), t(f"impact.effect.{effect}")) for effect in EFFECTS],
        sorted(links),
        actions.Link,
        names=(t("impact.causes"), t("impact.effects")),
        invite=t("impact.drop_here"),
    )
    drawn = Label(t.plural("impact.n_links", len(links)), T16, "ink2")
    return Column(
        [
            Row([Title(t("impact.links")).sized(grow=1), drawn], gap=16),
            Column([Label(t("impact.links_how")), Label(t("impact.links_keys"), T16, "ink2")], gap=2),
            Card(board, padding=20),
        ],
        gap=12,
    )


def thanks_page(t: Texts) -> Widget:
    """Nothing of the sheet is shown any more."""
    words = [Title(t("impact.thanks")), Label(t("impact.thanks_text"), _SENTENCE)]
    return Column([Card(Column(words, gap=16), padding=32, tape="sun")])


def _cause(t: Texts, cause: str, links: frozenset[Link]) -> Linkable:
    words = t(f"impact.cause.{cause}")
    effects = [t(f"impact.effect.{effect}") for effect in EFFECTS if (cause, effect) in links]
    if not effects:
        return Linkable(cause, words, t("impact.not_linked", cause=words))
    return Linkable(cause, words, t("impact.linked_to", cause=words, effects=t.join(effects)))
