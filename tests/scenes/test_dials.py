"""The dials, turned before a summer and felt in it: by keys, by clicks, by what is in sight."""

from __future__ import annotations

from dataclasses import replace

from game.scenario import load_scenario, turned
from game.scenes.registry import build_routes
from game.scenes.scenarios import ScenariosScene
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.settings import Settings
from game.sim import UNTURNED, Dials, SeasonView
from tests.scenes.hands import click, context_of, focused, leads_to, opened, press, said
from tests.scenes.staging import session_when
from tests.window import Driver

OBSERVED = replace(UNTURNED, information="observee")
SILENT = replace(UNTURNED, advice="aucun")


def read_in(dials: Dials, phase: str, *, member: bool = False) -> str:
    """Everything a screen reader would read on a page of a summer under these dials."""

    def make(context: Context) -> Scene:
        context.routes = build_routes(context)
        session = session_when(context, lambda view: _is_there(view, phase), turned(load_scenario("quebec"), dials))
        return context.routes.member(session, 2) if member else context.routes.season(session)

    with Driver(make, settings=Settings(first_launch=False, reduced_motion=True)) as driver:
        return said(driver.scene)


def _is_there(view: SeasonView, phase: str) -> bool:
    return view.phase == phase and (phase == "preparation" or view.week >= 3)


def test_dials_are_turned_by_keys_and_kept_by_the_season() -> None:
    scene = opened(ScenariosScene(context_of()))
    press(scene, "r")
    assert focused(scene) == "dial-market.1"
    press(scene, "right", "enter", "escape")
    assert "Le marché\u00a0: généreux" in said(scene)
    assert leads_to(press(scene, "enter")) == "season preparation"
    (record,) = scene.context.store.records()
    assert "marche: genereux" in scene.context.store.read(record.id).source


def test_turned_dials_are_told_as_one_sentence() -> None:
    scene = opened(ScenariosScene(context_of()))
    press(scene, "r", "right", "enter", "tab", "right", "enter", "escape")
    assert "Le marché\u00a0: généreux et les imprévus\u00a0: nombreux" in said(scene)


def test_dials_are_turned_by_clicks_and_turned_back() -> None:
    scene = opened(ScenariosScene(context_of()))
    click(scene, "dials")
    click(scene, "dial-advice.2")
    click(scene, "dials-done")
    assert "Les conseils\u00a0: aucun" in said(scene)
    click(scene, "dials")
    click(scene, "dials-back")
    click(scene, "dials-done")
    assert "comme dans le scénario" in said(scene)


def test_another_scenario_comes_with_its_own_dials() -> None:
    scene = opened(ScenariosScene(context_of()))
    click(scene, "dials")
    click(scene, "dial-incidents.2")
    click(scene, "dials-done")
    click(scene, "item-quebec")
    assert "comme dans le scénario" in said(scene)


def test_a_need_that_is_to_be_observed_is_nowhere_on_the_plan() -> None:
    assert "Besoin perçu" in read_in(UNTURNED, "plan")
    words = read_in(OBSERVED, "plan")
    assert "Besoin perçu" not in words
    assert "au plus près du besoin" not in words
    assert "à vous de le lire" in words


def test_what_no_face_shows_is_not_on_the_page_of_a_member() -> None:
    assert "Énergie" in read_in(UNTURNED, "plan", member=True)
    words = read_in(OBSERVED, "plan", member=True)
    assert "Énergie 7" not in words
    assert "Leadership" not in words


def test_without_advice_the_need_is_seen_and_nothing_is_said_of_the_gap() -> None:
    words = read_in(SILENT, "plan")
    assert "Besoin perçu" in words
    assert "au plus près du besoin" not in words


def test_without_advice_the_preparation_promises_nothing() -> None:
    assert "on peut espérer" in read_in(UNTURNED, "preparation")
    words = read_in(SILENT, "preparation")
    assert "on peut espérer" not in words
    assert "Repère du réseau" not in words
