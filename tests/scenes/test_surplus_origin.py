"""What may be shared at the closing assembly says where it comes from."""

from __future__ import annotations

from game.debriefing.measuring.money import surplus_figures
from game.scenes.assembly.scene import AssemblyScene
from game.sim import ProposalAsked, SeasonView, surplus_rule_of, use_of_surplus
from tests.scenes.hands import click, context_of, cut, focused, leads_to, opened, press, said
from tests.scenes.staging import session_when


def is_asked(view: SeasonView) -> bool:
    asked = view.pending
    return isinstance(asked, ProposalAsked) and any(map(surplus_rule_of, asked.proposal.options))


def test_the_surplus_and_its_uses_open_their_origin_by_keyboard_and_by_mouse() -> None:
    context = context_of()
    scene = opened(AssemblyScene(context, session_when(context, is_asked)))
    page = said(scene)
    click(scene, "origin-surplus")
    by_mouse = said(scene)
    assert "La part à rendre de ce que la coop a gardé" in by_mouse
    assert "ristourne" in by_mouse
    assert leads_to(click(scene, "origin-in")).startswith("glass ")
    press(scene, "escape")
    assert said(scene) == page
    assert focused(scene) == "origin-surplus"
    press(scene, "enter")
    assert said(scene) == by_mouse
    scene.focus("origin-figures")
    press(scene, "enter", "down", "enter")
    assert "surplus" in said(scene).lower()
    assert said(scene) != by_mouse
    assert cut(scene) == []


def test_a_use_of_the_surplus_tells_the_most_that_a_member_would_get_or_the_whole() -> None:
    view = session_when(context_of(), is_asked).view
    surplus, shared, party = surplus_figures(view, [("heures", "Par heures"), ("fete", "Une fête")])
    assert view.accounts is not None
    assert surplus.value == party.value == view.accounts.surplus
    assert shared.value == max(use_of_surplus(view, "heures").paid)
