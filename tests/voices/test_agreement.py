"""What is said agrees with what the member thinks, lives and knows, over whole summers of two regions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import groupby

import pygame
import pytest

from game.scenario import load_scenario
from game.sim import surplus_rule_of
from game.text import Texts, load_texts
from game.text.loading import read_messages
from game.ui.charts.bubble import TWO_LINES
from game.ui.theme import T16, Theme
from game.ui.typesetting import Ruler
from game.voices import Where, line_of
from game.voices.lines import knows_cash, option_aloud
from tests.voices.heard import Heard, summer

pygame.font.init()

FRENCH, ENGLISH = load_texts("fr"), load_texts("en")
_RULES = {"pay": "partage_des_gains", "work": "partage_du_travail", "vote": "vote", "surplus": "surplus"}


@cache
def heard(language: str = "fr") -> tuple[Heard, ...]:
    texts = load_texts(language)
    seasons = (("quebec", 4, "adaptative"), ("quebec", 9, "directive"), ("france", 5, "laisser-faire"))
    return tuple(each for name, seed, way in seasons for each in summer(texts, load_scenario(name), seed, way))


def said(*families: str) -> list[Heard]:
    found = [each for each in heard() if each.line.family.startswith(families)]
    assert found, families
    return found


def test_an_option_that_is_named_is_the_one_its_speaker_leans_to() -> None:
    for each in said("choice.", "because.", "despite.", "other."):
        assert each.asked is not None
        assert option_aloud(FRENCH, each.asked.proposal, each.leaned) in each.line.words


def test_an_argument_about_a_rule_is_for_an_option_that_sets_it() -> None:
    for each in said("rule."):
        assert each.asked is not None
        option = next(option for option in each.asked.proposal.options if option.id == each.leaned)
        _, kind, value = each.line.family.split(".")[:3] if each.line.family.count(".") > 1 else ("", "services", "")
        if kind in _RULES:
            assert (_RULES[kind], value) in {(change.key, change.value) for change in option.rule}
        if kind == "surplus":
            assert surplus_rule_of(option) == value


def test_money_in_the_till_is_cited_by_who_keeps_the_books_or_was_just_told() -> None:
    for each in heard():
        family = each.line.family
        if family in ("choice.cash", "week.cash_up", "week.cash_down"):
            assert knows_cash(each.member)
        if family == "react.inform.cash":
            assert each.asked is not None
            assert each.asked.chosen == "informer"


def test_only_the_tired_say_that_they_are_tired() -> None:
    for each in said("week.tired", "choice.tired", "work.tired"):
        assert each.member.energy < 0.5


def test_moods_are_said_as_they_are() -> None:
    for word, mood in (("keen", "enthousiaste"), ("hesitant", "hesitant"), ("upset", "contrarie")):
        for each in (each for each in heard() if each.line.family in (f"week.{word}", f"choice.{word}")):
            assert each.member.mood == mood


def test_a_friend_who_is_quoted_thinks_so() -> None:
    for each in said("because.friend"):
        assert each.asked is not None
        leaned = {each.view.members[member].profile.name: option for member, option, _ in each.asked.leanings}
        assert any(name in each.line.words and leaned[name] == each.leaned for name in leaned)


def test_roles_speak_of_their_own_role() -> None:
    for each in said("self."):
        role = each.line.family.partition(".")[2]
        if role in ("presidence", "secretariat", "tresorerie"):
            assert role in each.member.offices
        if role in ("finances", "marketing", "ressources_humaines"):
            assert role in each.member.committees


def test_nothing_said_depends_on_gender_or_looks() -> None:
    plans = [each for each in heard() if each.occasion in ("monday", "page")][:40]
    for each in plans:
        turned = tuple(
            replace(member, profile=replace(member.profile, gender="x", portrait={"coiffure": "rase"}))
            for member in each.view.members
        )
        where = Where.WEEK if each.occasion == "monday" else Where.PAGE
        assert line_of(FRENCH, replace(each.view, members=turned), each.line.member, where) == each.line


def test_a_secret_ballot_is_never_told() -> None:
    for each in heard():
        if each.occasion == "after" and each.line.family in (
            "after.won",
            "after.lost",
            "after.changed",
            "after.abstained",
        ):
            assert any(minutes.ballots for minutes in each.view.minutes)
            assert each.asked is not None
            minutes = next(each_ for each_ in each.view.minutes if each_.proposal.id == each.asked.proposal.id)
            assert minutes.ballots


@pytest.mark.parametrize("occasion", ["monday", "page", "work", "opening", "reaction"])
def test_nobody_says_the_same_thing_twice_in_a_row(occasion: str) -> None:
    last: dict[tuple[int, int], str] = {}
    for each in heard():
        if each.occasion == occasion:
            speaker = (each.view.seed, each.line.member)
            assert last.get(speaker) != each.line.words
            last[speaker] = each.line.words


@pytest.mark.parametrize("occasion", ["monday", "opening", "after"])
def test_two_voices_heard_together_are_of_two_families(occasion: str) -> None:
    together = groupby((each for each in heard() if each.occasion == occasion), key=lambda each: id(each.view))
    families = [[each.line.family for each in voices] for _, voices in together]
    assert any(len(each) == 2 for each in families)
    assert all(len(each) == len(set(each)) for each in families)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_line_fits_in_two(language: str) -> None:
    texts, ruler = load_texts(language), Ruler(Theme(), 1.0)
    line = ruler.text_size("A", T16).h
    for words in {each.line.words for each in heard(language)}:
        quoted = texts("avatar.quoted", words=words)
        assert ruler.text_size(quoted, T16, TWO_LINES).h <= 2 * line, words


def families_of(texts: Texts) -> set[str]:
    """Every family of what members say."""
    keys = {key.partition("@")[0] for key in read_messages(texts.language) if key.startswith("voice.")}
    return {key.removeprefix("voice.").rpartition(".")[0] for key in keys if not key.startswith("voice.animateur.")}


def test_there_are_many_things_to_say() -> None:
    assert len(families_of(FRENCH)) >= 60
    assert families_of(FRENCH) == families_of(ENGLISH)


@pytest.mark.long
def test_most_families_are_heard_in_two_hundred_summers() -> None:
    names = ("quebec", "france", "quartier", "cite", "juillet_pluvieux")
    ways = ("adaptative", "directive", "laisser-faire", "par-sphere")
    counted: Counter[str] = Counter()
    for number in range(200):
        scenario = load_scenario(names[number % len(names)])
        counted.update(each.line.family for each in summer(FRENCH, scenario, number, ways[number % len(ways)]))
    known = families_of(FRENCH)
    assert set(counted) <= known
    assert len(counted) >= 0.8 * len(known), sorted(known - set(counted))
