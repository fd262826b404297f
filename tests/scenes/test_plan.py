"""Monday by the keyboard alone, by the mouse alone, and at every size of text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.scenario import load_scenario
from game.scenes.plan.adding import hours_needed, hours_of_each
from game.scenes.plan.arranging import Appointment, Offered, decisions, has_room, most_hours, moved, offered, sphere_of
from game.scenes.plan.scene import PlanScene
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.settings import Settings, TextScale
from game.sim import ACTIVITIES, AllocateHours, Allocation, PlanView, Season
from tests.scenes.staging import session_when, staged
from tests.window import Driver

PLAN = staged("plan")
MONDAY_LESSON = Allocation("camille", 0, "formation_service", "tonte", 2)


def plan_of(driver: Driver) -> PlanView:
    assert isinstance(driver.scene, PlanScene)
    return driver.scene.view.plan


def postures(driver: Driver) -> list[str]:
    assert isinstance(driver.scene, PlanScene)
    return [sphere.posture for sphere in driver.scene.view.spheres]


def said_in(driver: Driver) -> str:
    """All that a screen reader would say."""
    return " · ".join(f"{node.name} {node.value}" for root in driver.scene.describe() for node in root.walk())


@pytest.fixture(scope="module")
def empty_plan() -> PlanView:
    season = Season.start(load_scenario("quebec"), 1)
    season.advance()
    return season.view.plan


# --- Hours, without a window ------------------------------------------------------------------------------------


def with_hours(plan: PlanView, *placed: Allocation) -> PlanView:
    free = {name: list(days) for name, days in plan.free_hours_by_day.items()}
    for each in placed:
        free[each.animateur][each.day] -= each.hours
    return replace(plan, allocations=placed, free_hours_by_day={name: tuple(days) for name, days in free.items()})


def test_an_offered_activity_takes_its_usual_hours_or_what_the_day_has_left(empty_plan: PlanView) -> None:
    assert offered(empty_plan, "reseau", "camille", 2).wanted.hours == 3
    nearly_full = with_hours(empty_plan, Allocation("camille", 2, "repos", "", 4))
    assert offered(nearly_full, "reseau", "camille", 2).wanted.hours == 1


def test_a_full_day_takes_nothing_more(empty_plan: PlanView) -> None:
    full = with_hours(empty_plan, Allocation("camille", 2, "repos", "", 5))
    assert not has_room(full, Offered("reseau"), "camille", 2)
    assert not has_room(full, MONDAY_LESSON, "camille", 2)
    assert has_room(full, MONDAY_LESSON, "camille", 3)


def test_a_card_is_not_laid_where_it_already_is(empty_plan: PlanView) -> None:
    assert not has_room(with_hours(empty_plan, MONDAY_LESSON), MONDAY_LESSON, "camille", 0)


def test_moving_a_card_frees_its_old_day(empty_plan: PlanView) -> None:
    plan = with_hours(empty_plan, MONDAY_LESSON)
    assert decisions(plan, moved(MONDAY_LESSON, "yanick", 4)) == (
        AllocateHours("camille", 0, "formation_service", "tonte", 0),
        AllocateHours("yanick", 4, "formation_service", "tonte", 2),
    )


def test_hours_of_the_same_card_are_put_together(empty_plan: PlanView) -> None:
    plan = with_hours(empty_plan, MONDAY_LESSON, replace(MONDAY_LESSON, day=1))
    assert decisions(plan, moved(MONDAY_LESSON, "camille", 1))[-1].hours == 4


def test_a_changed_length_replaces_the_hours(empty_plan: PlanView) -> None:
    plan = with_hours(empty_plan, MONDAY_LESSON)
    longer = Appointment(replace(MONDAY_LESSON, hours=3), MONDAY_LESSON)
    assert decisions(plan, longer) == (AllocateHours("camille", 0, "formation_service", "tonte", 3),)
    assert most_hours(plan, longer) == 5


def test_a_workshop_has_the_colour_of_its_target(empty_plan: PlanView) -> None:
    assert sphere_of(empty_plan, "formation_sphere", "travail") == "travail"
    assert sphere_of(empty_plan, "tete_a_tete", "maika") == "association"


# --- The keyboard alone -----------------------------------------------------------------------------------------


def test_digits_choose_the_posture_of_the_sphere_that_has_the_focus() -> None:
    with Driver(PLAN) as driver:
        driver.press("1")
        assert driver.focus == "entreprise.faire_a_la_place"
        driver.press("tab", "4")
        assert postures(driver)[:2] == ["faire_a_la_place", "deleguer"]


def test_digits_choose_no_posture_from_elsewhere() -> None:
    with Driver(PLAN) as driver:
        before = postures(driver)
        driver.scene.focus("offered.repos")
        driver.press("1")
        assert postures(driver) == before


def test_space_takes_arrows_choose_space_drops_and_the_dialog_asks_the_target() -> None:
    with Driver(PLAN) as driver:
        driver.scene.focus("offered.formation_service")
        driver.press("space", "right", "down", "right", "space")
        assert driver.focus == "target"
        driver.press("down", "down", "enter", "tab", "left", "enter")
        (placed,) = plan_of(driver).allocations
        service = load_scenario("quebec").services[1].id
        assert (placed.activity, placed.target, placed.hours) == ("formation_service", service, 1)
        assert driver.focus.startswith("placed.")
        driver.press("delete")
        assert plan_of(driver).allocations == ()


def test_escape_returns_the_card_and_closes_the_dialog_without_consequence() -> None:
    with Driver(PLAN) as driver:
        driver.scene.focus("offered.tete_a_tete")
        driver.press("space", "down", "escape")
        assert driver.focus == "offered.tete_a_tete"
        driver.press("space", "down", "enter", "escape")
        assert driver.scene.router.modal is None
        assert plan_of(driver).allocations == ()


def test_enter_on_a_placed_card_offers_to_move_it() -> None:
    with Driver(PLAN) as driver:
        driver.turn_wheel(-20, driver.widget("shelf").rect.center)
        driver.drag("offered.repos", "open.camille.0")
        assert driver.focus == "placed.camille.0.repos."
        driver.press("enter")
        driver.scene.focus("move")
        driver.press("enter", "tab", "space")
        (placed,) = plan_of(driver).allocations
        assert (placed.animateur, placed.day) != ("camille", 0)


def test_undo_takes_back_the_last_choice() -> None:
    with Driver(PLAN) as driver:
        before = postures(driver)
        driver.press("1", "ctrl+z")
        assert postures(driver) == before
        assert "Annulé" in said_in(driver)


def test_what_is_held_has_a_place_at_once_and_its_own_keys() -> None:
    with Driver(PLAN) as driver:
        driver.scene.focus("offered.repos")
        assert "choisir la case" not in said_in(driver)
        driver.press("space")
        assert driver.focus == "open.camille.0"
        assert "choisir la case" in said_in(driver)
        driver.press("space", "ctrl+z")
        assert "Annulé : deux heures sans plan (lundi)." in said_in(driver).replace("\u00a0", " ")


def test_hours_of_each_and_hours_left_add_up_and_the_page_keeps_its_height() -> None:
    with Driver(PLAN) as driver:
        assert isinstance(driver.scene, PlanScene)
        height = driver.widget("member.0").rect.y
        driver.scene.focus("offered.repos")
        driver.press("space", "space")
        view = driver.scene.view
        hired = sum(each.hours for each in view.animateurs if each.is_hired)
        left = view.plan.available_hours - hours_needed(view.plan)
        assert sum(hours_of_each(view).values()) + left == pytest.approx(hired)
        assert driver.widget("member.0").rect.y == height


# --- The mouse alone --------------------------------------------------------------------------------------------


def test_a_posture_is_clicked() -> None:
    with Driver(PLAN) as driver:
        driver.click("travail.deleguer")
        assert postures(driver)[2] == "deleguer"


def test_an_activity_is_dragged_to_a_day_and_back() -> None:
    with Driver(PLAN) as driver:
        driver.drag("offered.formation_sphere", "open.yanick.3")
        driver.click("stand")
        assert [(each.animateur, each.day) for each in plan_of(driver).allocations] == [("yanick", 3)]
        driver.drag("placed.yanick.3.formation_sphere.entreprise", "open.yanick.1")
        assert [(each.animateur, each.day) for each in plan_of(driver).allocations] == [("yanick", 1)]
        driver.drag("placed.yanick.1.formation_sphere.entreprise", "put_back")
        assert plan_of(driver).allocations == ()


def test_two_clicks_place_an_activity_and_a_click_on_it_changes_its_hours() -> None:
    with Driver(PLAN) as driver:
        driver.click("offered.tete_a_tete")
        driver.click("open.camille.4")
        driver.click("stand")
        (placed,) = plan_of(driver).allocations
        assert (placed.day, placed.hours) == (4, 1)
        driver.click(f"placed.camille.4.tete_a_tete.{placed.target}")
        driver.click("hours", at=(0.97, 0.3))
        driver.click("stand")
        assert plan_of(driver).allocations[0].hours == 2
        driver.click(f"placed.camille.4.tete_a_tete.{placed.target}")
        driver.click("remove")
        assert plan_of(driver).allocations == ()


def test_moving_from_the_dialog_needs_only_clicks() -> None:
    with Driver(PLAN) as driver:
        driver.click("offered.formation_sphere")
        driver.click("open.camille.1")
        driver.click("stand")
        driver.click("placed.camille.1.formation_sphere.entreprise")
        driver.click("move")
        driver.click("open.yanick.0")
        (placed,) = plan_of(driver).allocations
        assert (placed.animateur, placed.day) == ("yanick", 0)


def test_a_face_opens_the_page_of_the_member() -> None:
    with Driver(PLAN) as driver:
        driver.click("member.2")
        assert type(driver.scene).__name__ == "MemberScene"
        driver.press("escape")
        assert isinstance(driver.scene, PlanScene)
        assert driver.focus == "member.2"


# --- The look ---------------------------------------------------------------------------------------------------


def test_a_week_that_asks_too_much_is_said_without_judging() -> None:
    with Driver(PLAN) as driver:
        driver.press("1", "tab", "1", "tab", "1")
        for day in range(5):
            driver.drag("offered.formation_service", f"open.camille.{day}")
            driver.press("tab", "end", "enter")
        plan = plan_of(driver)
        assert plan.posture_hours + plan.activity_hours + plan.supervision_hours > plan.available_hours
        said = " ".join(node.name for root in driver.scene.describe() for node in root.walk())
        assert "le soutien sera plus mince" in said


def test_drawing_changes_nothing() -> None:
    with Driver(PLAN) as driver:
        assert driver.pixels() == driver.pixels()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 125, 150, 200])
def test_everything_fits(text_scale: TextScale, language: str) -> None:
    with Driver(PLAN, settings=Settings(text_scale=text_scale), language=language) as driver:
        assert driver.overflows() == []


@pytest.mark.parametrize("n_members", [8, 18])
def test_a_small_and_a_large_group_fit(tmp_path: Path, n_members: int) -> None:
    source = (
        "format: 1\ntitre: Groupe\nregion: quebec\ncalendrier: {semaines: 3}\n"
        f"cooperants: {{nombre: {n_members}, nommes: [{{id: long, prenom: Marie-Philippine}}]}}\n"
    )
    (tmp_path / "groupe.yaml").write_text(source, encoding="utf-8")

    def first(context: Context) -> Scene:
        context.routes = build_routes(context)
        session = session_when(context, lambda view: view.phase == "plan", str(tmp_path / "groupe.yaml"))
        return context.routes.season(session)

    with Driver(first) as driver:
        assert driver.overflows() == []


# --- All the cards ----------------------------------------------------------------------------------------------


def test_a_card_chosen_among_all_is_laid_by_the_keyboard_alone() -> None:
    with Driver(PLAN) as driver:
        driver.scene.focus("all-cards")
        driver.press("enter")
        driver.scene.focus("card.securite")
        driver.press("enter", "space")
        (placed,) = plan_of(driver).allocations
        assert (placed.activity, placed.target, placed.hours) == ("securite", "", 1)


def test_a_card_chosen_among_all_is_laid_by_the_mouse_alone() -> None:
    with Driver(PLAN) as driver:
        driver.click("all-cards")
        driver.click("card.formation_caisse")
        driver.click("open.yanick.2")
        (placed,) = plan_of(driver).allocations
        assert (placed.animateur, placed.day, placed.activity) == ("yanick", 2, "formation_caisse")


def test_the_cards_close_without_a_choice() -> None:
    with Driver(PLAN) as driver:
        driver.click("all-cards")
        driver.press("escape", "escape")  # the first one closes what is said of the focused card
        assert driver.scene.dialog() is None
        assert plan_of(driver).allocations == ()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scale", [100, 200])
def test_every_card_says_what_it_does_and_nothing_overflows(language: str, scale: TextScale) -> None:
    with Driver(PLAN, settings=Settings(text_scale=scale), language=language) as driver:
        driver.scene.focus("all-cards")
        driver.press("enter")
        said = said_in(driver)
        for activity in ACTIVITIES:
            assert driver.context.texts(f"activity.{activity.id}.meaning") in said
        assert driver.overflows() == []


def test_an_absent_member_is_told_as_absent_and_says_nothing() -> None:
    def with_one_away(context: Context) -> Scene:
        context.routes = build_routes(context)
        away = session_when(context, lambda view: view.phase == "plan" and not all(m.is_present for m in view.members))
        return context.routes.season(away)

    with Driver(with_one_away) as driver:
        assert isinstance(driver.scene, PlanScene)
        away = [member.index for member in driver.scene.view.members if member.is_active and not member.is_present]
        assert away
        hints = {driver.widget(f"member.{index}").hint() for index in away}
        assert hints == {driver.context.texts("member.absent")}
