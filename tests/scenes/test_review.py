"""The review of the week: why the PEC moved, the accounts, what is written in the notebook."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from game.debriefing.causes import cause_words, moved_by_week
from game.debriefing.glass.words import cause_line
from game.debriefing.measuring.money import accounts_figures
from game.debriefing.measuring.moods import mood_figures
from game.rounding import adding_up, half_hours, movements
from game.scenes.origin import AskOrigin
from game.scenes.review import ReviewScene
from game.scenes.review.reflection import question_of
from game.scenes.why import steps_of
from game.sim import CAUSES, AllocateHours, Intervene, ProposalAsked, SeasonView, pec_points
from game.telling import read
from game.ui import Role
from tests.scenes.hands import (
    click,
    context_of,
    cut,
    drawn,
    focused,
    leads_to,
    nameless,
    nodes,
    opened,
    press,
    said,
    write,
)
from tests.scenes.staging import session_when

Holds = Callable[[SeasonView], bool]


def is_review(view: SeasonView) -> bool:
    return view.phase == "bilan" and view.week == 3


def review(holds: Holds = is_review, **settings: Any) -> ReviewScene:
    context = context_of(**settings)
    return opened(ReviewScene(context, session_when(context, holds)))


# --- Rounding ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amounts", "total", "shown"),
    [
        ([1.2, 1.2, 0.6], 3.0, [1, 1, 1]),
        ([2.6, -1.4], 1.0, [3, -2]),
        ([0.4, 0.4], 1.0, [1, 0]),
        ([], 2.0, []),
        ([0.1], 3.0, [3]),
    ],
)
def test_rounded_amounts_add_up(amounts: list[float], total: float, shown: list[float]) -> None:
    assert adding_up(amounts, total) == shown


def test_amounts_in_whole_currency_lead_from_the_opening_shown_to_the_closing_shown() -> None:
    amounts = movements(53_740, [-13_570, 149], 40_319)
    assert 53_700 + sum(amounts) == 40_300
    assert all(amount % 100 == 0 for amount in amounts)


def test_a_quarter_of_an_hour_is_rounded_up_to_the_half() -> None:
    assert [half_hours(each) for each in (0.25, 0.75, 1.25, 2.2)] == [0.5, 1.0, 1.5, 2.0]


def test_points_of_the_pec_add_up_to_the_rounded_total() -> None:
    for vision in (0.1, 0.33, 0.505):
        points = pec_points(vision, 0.47, 0.219)
        assert sum(points) == round(100 * (vision + 0.47 + 0.219) / 3)


def _is_review_of(week: int, view: SeasonView) -> bool:
    return view.phase == "bilan" and view.week == week


def test_the_causes_add_up_to_the_change_that_is_shown() -> None:
    for week in (1, 4, 7):
        scene = review(partial(_is_review_of, week))
        view = scene.view
        change = view.pec.total_points - view.pec_last_week.total_points
        assert sum(step.amount for step in steps_of(scene.context.texts, view)) == pytest.approx(change)


def test_every_cause_of_the_chart_is_a_label_of_its_own() -> None:
    texts = review().context.texts
    labels = {cause_words(texts, each) for each in CAUSES}
    assert all(label[:1].isupper() for label in labels)


def test_the_largest_causes_come_first() -> None:
    moved = moved_by_week(review().view.causes)
    sizes = [abs(each.points) for each in moved]
    assert sizes == sorted(sizes, reverse=True)


# --- The page ---------------------------------------------------------------------------------------------------


def test_p_opens_every_cause_and_escape_closes_them() -> None:
    scene = review()
    press(scene, "p")
    assert "Points sur 100" in said(scene)
    assert focused(scene) == "close"
    press(scene, "escape")
    assert "Points sur 100" not in said(scene)
    assert focused(scene) == "causes"


def test_t_shows_the_causes_as_a_table() -> None:
    scene = review()
    press(scene, "t")
    table = drawn(scene)
    press(scene, "t")
    assert drawn(scene) != table
    press(scene, "t")
    assert drawn(scene) == table


def test_the_week_in_short_says_decisions_contracts_and_incidents() -> None:
    scene = review()
    click(scene, "week")
    words = said(scene)
    for minutes in scene.view.minutes:
        assert scene.context.texts.polish(minutes.proposal.title.read("fr")) in words


def test_the_accounts_say_each_line_from_the_opening_to_the_closing() -> None:
    scene = review()
    accounts = scene.view.accounts
    assert accounts is not None
    words = said(scene)
    amounts = movements(accounts.opening, [line.amount for line in accounts.lines], accounts.closing)
    for line, amount in zip(accounts.lines, amounts, strict=True):
        assert abs(amount - line.amount) < 100
        assert scene.context.texts.money(amount, sign=True) in words
    assert scene.context.texts.money(accounts.opening) in words
    assert scene.context.texts.money(accounts.closing) in words


def test_the_week_in_brief_says_postures_activities_and_objectives() -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == "plan" and view.week == 3)
    animateur, member = session.view.animateurs[0], session.view.members[0]
    assert not session.decide(AllocateHours(animateur.profile.id, 1, "tete_a_tete", member.profile.id, 1))
    while session.phase != "bilan":
        session.advance()
    scene = opened(ReviewScene(context, session))
    press(scene, "s")
    words, texts = said(scene), context.texts
    assert f"{animateur.profile.name}, mardi" in words
    assert member.profile.name in words
    for each in scene.view.spheres:
        assert f"{texts(f'sphere.{each.sphere}')}\u00a0: {texts(f'posture.{each.posture}').lower()}" in words
    for goal in scene.view.objectives:
        assert read(texts, goal.text) in words


def test_the_causes_leave_out_what_would_be_written_as_nothing() -> None:
    scene = review()
    press(scene, "p")
    shown = {node.value.split()[-1] for node in nodes(scene) if node.role in (Role.ROW, Role.OPTION) and node.value}
    assert shown
    assert not shown & {"0,00", "+0,00", "−0,00"}


def test_each_cause_of_support_that_the_chart_draws_is_in_the_detail() -> None:
    scene = review()
    causes = [each for each in scene.view.causes if each.quantity == "soutien" and abs(each.amount) > 0.02]
    assert {each.cause for each in causes} >= {"soutien_au_besoin", "soutien_qui_manque"}
    press(scene, "p")
    words = said(scene)
    assert [line for each in causes if (line := cause_line(scene.context.texts, scene.view, each)) not in words] == []


def test_the_causes_scroll_under_their_headings_by_keyboard() -> None:
    scene = review()
    press(scene, "p")
    before = drawn(scene)
    press(scene, "pagedown")
    assert drawn(scene) != before
    press(scene, "pageup")
    assert drawn(scene) == before


def test_clients_have_no_change_before_two_measured_weeks() -> None:
    scene = review(partial(_is_review_of, 2))
    weekly = scene.view.weekly
    assert [count > 0 for count in weekly["contrats"]] == [False, False, True]
    change = round(100 * weekly["satisfaction"][-1]) - round(100 * weekly["satisfaction"][-2])
    assert change
    click(scene, "table")
    shown = list(nodes(scene))
    meter = next(i for i, node in enumerate(shown) if node.role is Role.METER and node.name == "Clients")
    assert shown[meter + 2].name == "Coopérants"  # the next line follows the figure, without a change


def test_those_who_left_are_named() -> None:
    scene = review(lambda view: view.phase == "bilan" and bool(view.left_this_week))
    name = scene.view.members[scene.view.left_this_week[0]].profile.name
    assert name in said(scene)


def test_what_is_written_is_kept_with_ctrl_enter() -> None:
    scene = review()
    click(scene, "note")
    write(scene, "On a attendu.")
    press(scene, "ctrl+enter")
    assert scene.session.notes[3] == "On a attendu."


def test_what_is_written_is_kept_on_the_way_out() -> None:
    scene = review()
    click(scene, "note")
    write(scene, "Plus tard ")
    scene.leave()
    assert scene.session.notes[3] == "Plus tard"


def test_letters_typed_in_the_notebook_open_nothing() -> None:
    scene = review()
    click(scene, "note")
    press(scene, "p", "t", "s")
    assert "Points sur 100" not in said(scene)


def test_going_on_leads_to_the_next_week() -> None:
    scene = review(partial(_is_review_of, 2))
    assert leads_to(click(scene, "go-on")) == "season plan"


def test_the_last_review_leads_to_the_closing_assembly() -> None:
    scene = review(lambda view: view.phase == "bilan" and view.week == view.n_weeks)
    assert "Assemblée de clôture" in said(scene)
    assert leads_to(click(scene, "go-on")) == "season cloture"


# --- The question -----------------------------------------------------------------------------------------------


def test_every_week_has_a_question_of_the_catalogue() -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == "bilan")
    while session.view.phase != "fini":
        if session.view.phase == "bilan":
            assert context.texts.has(question_of(session.view))
        session.advance()


def test_a_decision_taken_for_the_group_is_what_is_asked_about() -> None:
    context = context_of()
    session = session_when(context, lambda view: view.week == 2 and isinstance(view.pending, ProposalAsked))
    pending = session.pending
    assert isinstance(pending, ProposalAsked)
    session.decide(Intervene(pending.proposal.id, "trancher", pending.proposal.options[0].id))
    while session.phase != "bilan":
        session.advance()
    if not session.view.left_this_week:
        assert question_of(session.view).startswith("reflect.trancher")


# --- Look -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int) -> None:
    scene = review(language=language, text_scale=text_scale)
    for keys in ((), ("p",), ("escape", "s")):
        press(scene, *keys)
        assert cut(scene) == []
        assert nameless(scene) == []
        assert drawn(scene) == drawn(scene)


# --- Where a number comes from ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "key", "words"),
    [
        ("", "origin-accounts", "Ce qui restait en caisse à la fin de la semaine d’avant."),
        ("", "origin-satisfaction", "la satisfaction va à mi-chemin"),
        ("week", "origin-contracts", "du journal."),
        ("week", "origin-goal-autonomie", "La valeur à ce moment"),
    ],
)
def test_a_number_of_the_week_says_where_it_comes_from_and_the_focus_comes_back(
    before: str, key: str, words: str
) -> None:
    scene = review()
    if before:
        click(scene, before)
    page = said(scene)
    click(scene, key)
    by_mouse = said(scene)
    assert "D’où vient ce nombre" in by_mouse
    assert words in by_mouse
    click(scene, "origin-close")
    assert said(scene) == page
    scene.focus(key)
    press(scene, "enter")
    assert said(scene) == by_mouse
    press(scene, "escape")
    assert said(scene) == page
    assert focused(scene) == key


def test_a_line_of_the_accounts_leads_to_its_formula() -> None:
    scene = review()
    click(scene, "origin-accounts")
    scene.focus("origin-figures")
    press(scene, "enter", "down", "enter")
    assert leads_to(click(scene, "origin-in")) == "glass 3 tresorerie contrats"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_where_a_number_of_the_week_comes_from(language: str, text_scale: int) -> None:
    scene = review(language=language, text_scale=text_scale)
    for figures in (accounts_figures(scene.view), mood_figures(scene.view)):
        for rank in range(len(figures)):
            scene.act(AskOrigin(figures, chosen=rank))
            scene.invalidate()
            assert cut(scene) == []
            assert nameless(scene) == []


def test_a_term_of_the_causes_opens_the_glossary() -> None:
    scene = review()
    press(scene, "p")
    drawn(scene)
    words = {widget.name: widget.key for widget in scene.router.root.walk() if widget.key.startswith("units.")}
    assert leads_to(click(scene, words["PEC"])) == "glossary review prise_en_charge_pec"
