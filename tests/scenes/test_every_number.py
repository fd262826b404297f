"""Any number of the review of a summer, of the review of a week, of groups and of branches says where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Final

import pytest

from game.scenes.branches import ComparisonScene
from game.scenes.groups import GroupsScene
from game.scenes.origin import AskOrigin
from game.scenes.review import ReviewScene
from game.scenes.review.brief import AskContracts, AskGoal
from game.scenes.review.causes import LookInside as OpenCause
from game.scenes.review.scene import Open
from game.scenes.scene import WidgetScene
from game.scenes.summer import SummerScene
from game.scenes.summer.looking import LookInside
from game.scenes.summer.scene import CHAPTERS
from game.scenes.summer.weeks import SeeWeek
from game.sim import Scenario, Text
from game.telling import read
from game.ui import Button, Card, Dialog, OptionCard, Page, Widget
from tests.debriefing.summers import SHORT, scenario_of
from tests.scenes.hands import click, context_of, drawn, opened, press
from tests.scenes.played import played_until
from tests.scenes.staging import branched, foreseen, grouped
from tests.scenes.test_summer_decisions import read_at, whole

ENTRIES: Final = (AskOrigin, AskContracts, AskGoal, LookInside, OpenCause, SeeWeek, Open)
"""What opens the origin of a number: `SeeWeek` and `Open` by way of the page, or the dialog, that they open."""

NOT_MEASURED: Final = {
    "which week": r"(?:[Ss]emaines?|S) ?[0-9]+|sur 9 semaines",
    "how long the summer is": r"[0-9]+ semaines",
    "which summer": r"graine [0-9]+",
    "which day": r"[0-9]+ (?:juin|juillet|août)",
    "hours that were chosen": r"\([0-9]+ h\)|[0-9 h]+ (?:pour les postures|d’activités)",
}
"""What is no measured number, as it is written. The words of the scenario and those of the players are none either."""
SPACES: Final = str.maketrans("\u00a0\u202f", "  ")


def texts_of(scene: WidgetScene, value: object) -> Iterator[str]:
    """Every text of a scenario, as it is read."""
    if isinstance(value, Text):
        yield read(scene.context.texts, value)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(scene, each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from texts_of(scene, getattr(value, each.name))


def opens_an_origin(widget: Widget) -> bool:
    return isinstance(widget.action, ENTRIES)


def told(widget: Widget, scene: WidgetScene) -> Iterator[str]:
    """What a widget without others in it says, a chart or a table row after row."""
    for node in widget.describe(scene.router.ui):
        for each in node.walk():
            yield f"{each.name} {each.value}"


def unexplained(scene: WidgetScene, said_otherwise: tuple[str, ...] = ()) -> list[str]:
    """The words with a number that are in no card, dialog or option that opens an origin."""
    drawn(scene)
    root: Widget = scene.router.root
    if isinstance(root, Page):
        root = next(each for each in root.children if each.key.endswith(".body"))  # the bar says it again
    return list(_unexplained(root, scene, said_otherwise, has_entry=False))


def _unexplained(widget: Widget, scene: WidgetScene, left_out: tuple[str, ...], *, has_entry: bool) -> Iterator[str]:
    if isinstance(widget, Card | Dialog | OptionCard):
        has_entry = any(map(opens_an_origin, widget.walk()))
    if widget.children:
        for child in widget.children:
            yield from _unexplained(child, scene, left_out, has_entry=has_entry)
    elif not has_entry and not isinstance(widget, Button):
        yield from (words for words in told(widget, scene) if _is_measured(words, left_out))


def _is_measured(words: str, left_out: tuple[str, ...]) -> bool:
    plain = words.translate(SPACES)
    for each in left_out:
        plain = plain.replace(each.translate(SPACES), "")
    for pattern in NOT_MEASURED.values():
        plain = re.sub(pattern, "", plain)
    return re.search(r"[0-9]", plain) is not None


def own_words(scene: WidgetScene, scenario: Scenario) -> tuple[str, ...]:
    """What the scenario says, the longest first, so that no part of a text is left."""
    return tuple(
        sorted({each for each in texts_of(scene, scenario) if re.search(r"[0-9]", each)}, key=lambda t: -len(t))
    )


def explained(scene: WidgetScene, scenario: Scenario) -> None:
    """As drawings, and as tables."""
    left_out = own_words(scene, scenario)
    for _ in range(2):
        assert unexplained(scene, left_out) == []
        press(scene, "t")


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_number_of_the_summer_is_beside_the_way_to_its_origin(chapter: str) -> None:
    context = context_of()
    scene = SummerScene(context, played_until(foreseen(context, "bilan"), lambda view: view.phase == "fini"))
    scene.weighing.turn()
    opened(scene)
    press(scene, str(CHAPTERS.index(chapter) + 1))
    explained(scene, scene.view.scenario)


@pytest.mark.parametrize("chapter", ["essential", "decisions"])
def test_every_number_of_what_counted_is_beside_the_way_to_its_origin(chapter: str) -> None:
    scene = read_at(chapter, whole())
    explained(scene, scene.view.scenario)


@pytest.mark.parametrize("dialog", ["", "week", "causes", "foreseen"])
def test_every_number_of_a_week_is_beside_the_way_to_its_origin(dialog: str) -> None:
    context = context_of()
    session = foreseen(context, "bilan")
    scene = opened(ReviewScene(context, session))
    press(scene, "escape")
    if dialog:
        click(scene, dialog)
    assert unexplained(scene, own_words(scene, scene.view.scenario)) == []


def test_every_number_of_several_groups_is_beside_the_way_to_its_origin() -> None:
    context = context_of()
    sessions = grouped(context, "directive", "adaptative", "laisser-faire", scenario=scenario_of(SHORT))
    scene = opened(GroupsScene(context, sessions[0].id))
    scene.work.wait()
    scene.update(0.1)
    explained(scene, scenario_of(SHORT))


def test_every_number_of_two_branches_is_beside_the_way_to_its_origin() -> None:
    context = context_of()
    original, branch = branched(context)
    scene = opened(ComparisonScene(context, original.id, branch.id))
    scene.lucks.wait()
    scene.update(0.1)
    explained(scene, original.scenario)


def test_a_number_without_a_way_to_its_origin_is_found() -> None:
    context = context_of()
    scene = opened(ReviewScene(context, foreseen(context, "bilan")))
    press(scene, "escape")
    drawn(scene)
    card = next(each for each in scene.router.page.walk() if each.name == context.texts("recap.accounts"))
    entry = next(each for each in card.walk() if opens_an_origin(each))
    entry.action = None
    assert any("373" in words for words in unexplained(scene))
