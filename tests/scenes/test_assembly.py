"""The assembly: debates, interventions, votes and minutes, by the keyboard, by the mouse, at every size of text."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.scenario import load_scenario
from game.scenes.assembly.minutes import badges_of
from game.scenes.assembly.proposal import brought_by
from game.scenes.assembly.scene import AssemblyScene
from game.scenes.assembly.settled import Settled
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.settings import Settings, TextScale
from game.sim import MinutesView, ProposalAsked, Season, SeasonView, Text, surplus_rule_of, use_of_surplus
from game.telling import surplus_words
from game.text import load_texts
from game.ui.avatars import Avatar, Badge
from game.ui.theme import Duration
from tests.scenes.staging import session_when, staged
from tests.window import Driver

ASSEMBLY, CLOSING = staged("assemblee"), staged("cloture")
FRENCH = load_texts("fr")


def foundation(context: Context) -> Scene:
    """The first assembly of the summer, with its five items."""
    context.routes = build_routes(context)
    return context.routes.season(session_when(context, lambda view: view.phase == "assemblee"))


def asked_in(driver: Driver) -> ProposalAsked:
    assert isinstance(driver.scene, AssemblyScene)
    asked = driver.scene.session.pending
    assert isinstance(asked, ProposalAsked)
    return asked


def minutes_in(driver: Driver) -> MinutesView:
    assert isinstance(driver.scene, AssemblyScene)
    return driver.scene.view.minutes[-1]


def words_in(driver: Driver) -> str:
    """All that a screen reader would say."""
    nodes = [node for root in driver.scene.describe() for node in root.walk()]
    return " · ".join(f"{node.name} {node.value}" for node in nodes)


@pytest.fixture(scope="module")
def debated() -> SeasonView:
    """A first assembly of the shipped season."""
    season = Season.start(load_scenario("quebec"), 3)
    while season.phase != "assemblee":
        season.advance()
    return season.view


# --- What is said and shown -------------------------------------------------------------------------------------


def asked_of(view: SeasonView) -> ProposalAsked:
    assert isinstance(view.pending, ProposalAsked)
    return view.pending


def test_who_brings_an_item_is_named(debated: SeasonView) -> None:
    names = [debated.members[index].profile.name for index in (0, 1)]
    assert brought_by(FRENCH, debated, replace(asked_of(debated), proposed_by=(0, 1))).endswith(" et ".join(names))


def test_who_changed_their_mind_is_named() -> None:
    with Driver(foundation) as driver:
        driver.press("2")
        leaned = {member: option for member, option, _ in asked_in(driver).leanings}
        driver.press("enter")
        changed = [member for member, option in minutes_in(driver).ballots if option not in ("", leaned[member])]
        assert changed
        assert isinstance(driver.scene, AssemblyScene)
        names = [driver.scene.view.members[member].profile.name for member in changed]
        assert f"Après votre question\u00a0: {FRENCH.join(names)}" in words_in(driver)


def test_badges_show_what_was_retained_and_a_secret_ballot_shows_none(debated: SeasonView) -> None:
    minutes = voted_of(asked_of(debated))
    assert badges_of(minutes) == {0: Badge.CROSS, 1: Badge.HAND, 2: Badge.MINUS}
    assert badges_of(replace(minutes, adopted="")) == {0: Badge.HAND, 1: Badge.HAND, 2: Badge.MINUS}
    assert badges_of(replace(minutes, rule="secret", ballots=())) == {}
    assert badges_of(replace(minutes, has_quorum=False)) == {}
    assert badges_of(replace(minutes, is_imposed=True)) == {}


def voted_of(asked: ProposalAsked) -> MinutesView:
    """One vote for each of two options, and one who abstains."""
    return MinutesView(
        proposal=asked.proposal,
        rule="main_levee",
        present=(0, 1, 2),
        quorum=2,
        has_quorum=True,
        ballots=((0, "sens"), (1, "lieu"), (2, "")),
        tally=(("sens", 1), ("lieu", 1)),
        objections=0,
        adopted="lieu",
        is_imposed=False,
        intervention="se_taire",
        ownership=0.5,
        heard=(0,),
        proposed_by=(),
        is_well_led=True,
        told=Text(""),
    )


def test_what_changed_is_told_from_what_they_leaned_to(debated: SeasonView) -> None:
    asked = replace(asked_of(debated), leanings=((0, "sens", 0.2), (1, "sens", 0.9), (2, "sens", 0.8)))
    item = Settled(voted_of(asked), asked, (2,), {}, {})
    assert item.changed_minds == (1,), "who abstains is not counted as having changed"
    assert item.is_tied
    assert item.heard == {0, 2}, "whose words were shown was heard"
    assert replace(item, minutes=replace(item.minutes, ballots=())).changed_minds is None
    alone = replace(item.minutes, tally=(("sens", 2), ("tirage", 2), ("lieu", 3)))
    assert (replace(item, minutes=alone).is_tied, replace(item, minutes=alone).is_relative) == (False, True)


# --- The keyboard alone -----------------------------------------------------------------------------------------


def test_digits_choose_how_to_take_part_and_the_count_goes_down() -> None:
    with Driver(foundation) as driver:
        driver.press("2")
        assert asked_in(driver).chosen == "question"
        assert "reste 2 sur 3" in words_in(driver)
        driver.press("1")
        assert asked_in(driver).chosen == "se_taire"
        assert "reste 3 sur 3" in words_in(driver)


def test_recommending_asks_for_which_option() -> None:
    with Driver(foundation) as driver:
        driver.press("4", "2")
        assert asked_in(driver).chosen == "se_taire", "nothing is spent before it is sure"
        driver.press("enter")
        asked = asked_in(driver)
        assert (asked.chosen, asked.chosen_option) == ("recommander", asked.proposal.options[1].id)
        assert driver.scene.router.modal is None


def test_escape_names_no_option() -> None:
    with Driver(foundation) as driver:
        driver.press("5")
        assert driver.focus == "no_option", "the focus is on the choice with least risk"
        driver.press("escape")
        assert asked_in(driver).chosen == "se_taire"


def test_deciding_for_them_is_told_as_such() -> None:
    with Driver(foundation) as driver:
        driver.press("5", "1", "enter")
        driver.scene.focus("go-on")
        driver.press("enter")
        assert minutes_in(driver).is_imposed
        assert "Les animateurs ont tranché" in words_in(driver)


def test_deciding_for_them_shows_no_vote() -> None:
    with Driver(foundation) as driver:
        driver.press("5", "up", "enter", "enter")
        assert "Annoncer la décision" in words_in(driver)
        driver.press("enter")
        assert "Pas de vote" in words_in(driver)
        assert "Décompte" not in words_in(driver)


def test_enter_on_the_chosen_way_goes_on_to_the_vote() -> None:
    with Driver(foundation) as driver:
        driver.press("2", "enter")
        assert minutes_in(driver).intervention == "question"
        assert "Après votre question" in words_in(driver)


def test_offices_and_committees_are_told_when_the_foundation_closes() -> None:
    with Driver(foundation) as driver:
        for number in range(asked_in(driver).n_items):
            assert number == 0 or "Le groupe a confié" not in words_in(driver)
            driver.press("enter", *(["enter"] if number < 4 else []))
        assert "Le groupe a confié la présidence à" in words_in(driver)


def test_three_interventions_at_most_and_the_reason_is_said() -> None:
    with Driver(foundation) as driver:
        for _ in range(3):
            driver.press("3")
            driver.scene.focus("go-on")
            driver.press("enter", "enter")
        driver.press("2")
        assert asked_in(driver).chosen == "se_taire"
        assert driver.focus == "way.question", "a refused choice can be read"
        driver.press("5", "1", "enter")
        assert asked_in(driver).chosen == "trancher", "deciding is always possible"


def test_enter_after_the_vote_goes_on_to_the_next_item_then_to_work() -> None:
    with Driver(foundation) as driver:
        n_items = asked_in(driver).n_items
        for number in range(1, n_items + 1):
            assert asked_in(driver).number == number
            driver.scene.focus("go-on")
            driver.press("enter")
            assert "Procès-verbal" in words_in(driver)
            driver.press("enter")
        assert type(driver.scene).__name__ == "WorkScene"


def test_undo_opens_the_debate_again() -> None:
    with Driver(foundation) as driver:
        driver.scene.focus("go-on")
        driver.press("enter", "ctrl+z")
        assert asked_in(driver).number == 1
        assert "Votre intervention" in words_in(driver)
        assert "Le débat reprend." in words_in(driver)


# --- The mouse alone --------------------------------------------------------------------------------------------


def test_a_whole_item_by_clicks() -> None:
    with Driver(foundation) as driver:
        driver.click("way.recommander")
        option = asked_in(driver).proposal.options[0].id
        driver.click(f"option.{option}")
        driver.click("decide")
        assert asked_in(driver).chosen_option == option
        driver.click("go-on")
        assert minutes_in(driver).intervention == "recommander"
        driver.click("go-on")
        assert asked_in(driver).number == 2


def test_a_face_opens_the_page_of_the_member() -> None:
    with Driver(foundation) as driver:
        driver.click("member.0")
        assert type(driver.scene).__name__ == "MemberScene"


# --- Votes, closing, resuming -----------------------------------------------------------------------------------


def test_hands_go_up_one_after_the_other_and_all_at_once_with_reduced_motion() -> None:
    with Driver(foundation) as driver:
        driver.click("go-on")
        driver.frame(Duration.PRESS)
        first = driver.pixels()
        driver.frame(5.0)
        assert driver.pixels() != first
    with Driver(foundation, settings=Settings(reduced_motion=True)) as driver:
        driver.click("go-on")
        driver.frame(Duration.PRESS)
        first = driver.pixels()
        driver.frame(5.0)
        assert driver.pixels() == first


def test_what_lives_is_drawn_again_as_the_whole_page_would_be() -> None:
    with Driver(ASSEMBLY) as driver:
        stirred = 0
        for _ in range(90):
            driver.frame()
            stirred += bool(driver.scene.stirred())
        assert stirred > 0
        shown = pygame.image.tobytes(driver.app.surface, "RGB")
        assert shown == driver.pixels()


def test_nothing_stirs_with_reduced_motion_nor_under_a_dialog() -> None:
    with Driver(ASSEMBLY, settings=Settings(reduced_motion=True)) as driver:
        driver.frame(1.0)
        assert list(driver.scene.stirred()) == []
    with Driver(ASSEMBLY) as driver:
        driver.press("4")
        driver.frame(1.0)
        assert list(driver.scene.stirred()) == []


def test_papers_go_to_the_box_and_a_secret_vote_leaves_no_badge() -> None:
    with Driver(ASSEMBLY) as driver:
        assert asked_in(driver).rule == "secret"
        driver.click("go-on")
        circle = driver.widget("circle")
        driver.frame()
        assert circle.rect in driver.scene.stirred(), "papers are on their way"
        driver.frame(5.0)
        driver.frame()
        assert circle.rect not in driver.scene.stirred()
        badges = {face.badge for face in circle.walk() if isinstance(face, Avatar)}
        assert badges == {Badge.NONE}


def test_hands_go_up_in_the_order_of_the_circle() -> None:
    with Driver(foundation) as driver:
        driver.click("go-on")
        hands = [face.badge_since for face in driver.widget("circle").walk() if isinstance(face, Avatar) and face.badge]
        assert len(hands) > 1
        assert hands == sorted(hands)
        assert len(set(hands)) == len(hands)


def test_the_closing_assembly_shows_the_surplus_and_leads_to_the_summer() -> None:
    with Driver(CLOSING) as driver:
        assert isinstance(driver.scene, AssemblyScene)
        assert driver.scene.view.accounts is not None
        assert "Surplus à partager" in words_in(driver)
        view = driver.scene.view
        for option in asked_in(driver).proposal.options:
            assert surplus_words(FRENCH, use_of_surplus(view, surplus_rule_of(option))) in words_in(driver)
        for _ in range(asked_in(driver).n_items):
            driver.click("go-on")
            driver.click("go-on")
        assert type(driver.scene).__name__ == "SummerScene"


def test_drawing_changes_nothing() -> None:
    with Driver(ASSEMBLY) as driver:
        assert driver.pixels() == driver.pixels()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 125, 150, 200])
def test_everything_fits_before_and_after_the_vote(text_scale: TextScale, language: str) -> None:
    settings = Settings(text_scale=text_scale, reduced_motion=True)
    with Driver(ASSEMBLY, settings=settings, language=language) as driver:
        assert driver.overflows() == []
        driver.press("4")
        assert driver.overflows() == []
        driver.press("1")
        driver.scene.focus("go-on")
        driver.press("enter")
        assert driver.overflows() == []
