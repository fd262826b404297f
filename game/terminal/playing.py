"""A person plays, one question after another."""

from __future__ import annotations

from typing import Final

from game.notebook import is_asked
from game.saves import Record, SavedSeason, Store, open_store
from game.scenario import ScenarioError, load_scenario, shipped_scenarios
from game.session import Session, can_go_on
from game.settings import load_settings
from game.sim import AS_WRITTEN, Departure, Scenario, strategy
from game.telling import POINTS, is_in_french_only, read
from game.terminal.asking import Left, Play
from game.terminal.voice import EndOfInput, Voice
from game.terminal.watching import watch
from game.text import Texts, load_texts

MOST_RESUMED: Final = 5
"""Unfinished seasons in the list, the newest first."""


def play(
    scenario: Scenario | None,
    seed: int | None,
    texts: Texts,
    demo: str | None = None,
    departure: Departure = AS_WRITTEN,
) -> None:
    """Play a season of `scenario`, from `departure`, or one that the player chooses; `demo` names the strategy that
    plays instead."""
    with open_store() as store:
        voice = Voice(texts)
        voice.say(texts(notice.key, **notice.values) for notice in store.notices)
        try:
            if demo is not None and scenario is None:
                scenario = load_scenario("quebec")
            session = _open(store, scenario, seed, voice, departure)
            if session is None:
                return
            voice.texts = load_texts(texts.language, session.scenario.region)
            if demo is not None:
                watch(session, strategy(demo), voice)
            else:
                foresees = is_asked(load_settings().predictions, store.records(), session.id)
                Play(session, voice, foresees=foresees).run()
        except (EndOfInput, Left):
            voice.say([texts("terminal.kept")] if store.warning is None else [texts(store.warning.key)])


def _open(
    store: Store, scenario: Scenario | None, seed: int | None, voice: Voice, departure: Departure
) -> Session | None:
    """The session to play: of `scenario`, or of what the player chooses among unfinished seasons and scenarios."""
    texts = voice.texts
    if scenario is not None:
        return Session.start(store, scenario, seed, departure)
    names = [name for name in shipped_scenarios() if name != "quebec"]
    names.insert(0, "quebec")
    scenarios = [load_scenario(name, language=texts.language) for name in names]
    unfinished = [record for record in reversed(store.records()) if not record.is_finished][:MOST_RESUMED]
    going_on = [record for record in unfinished if _goes_on(store, record)]
    ended = [record for record in unfinished if record not in going_on]
    options = [_told(texts, "terminal.resume", record) for record in going_on]
    options += [_new(texts, each) for each in scenarios]
    options += [_told(texts, "terminal.read_again", record) for record in ended]
    voice.say([texts("app.title")])
    chosen = voice.choose(texts("terminal.which_season"), options, default=0) or 0
    if chosen < len(going_on):
        return Session.resume(store, going_on[chosen].id)
    chosen -= len(going_on)
    if chosen < len(scenarios):
        return Session.start(store, scenarios[chosen], seed)
    return _read(store, ended[chosen - len(scenarios)], voice)


def _goes_on(store: Store, record: Record) -> bool:
    try:
        return can_go_on(store.read(record.id))
    except ValueError:
        return False


def _told(texts: Texts, key: str, record: Record) -> str:
    """A kept season in the list."""
    return texts(key, title=read(texts, record.title), week=record.week, id=record.id)


def _new(texts: Texts, scenario: Scenario) -> str:
    """A scenario in the list, and that its texts are in French when the player reads another language."""
    line = texts("terminal.new", title=read(texts, scenario.title))
    return f"{line} {texts('terminal.french_only')}" if is_in_french_only(scenario, texts.language) else line


def _read(store: Store, record: Record, voice: Voice) -> Session | None:
    """What can still be read of a season that cannot go on, then the same summer again if the player wants it."""
    texts = voice.texts
    try:
        saved = store.read(record.id)
    except ValueError:
        voice.say([texts("saves.senseless", id=record.id)])
        return None
    voice.say(_figures(saved, texts))
    if voice.choose(texts("terminal.which_way_on"), [texts("terminal.play_again")]) is None:
        return None
    try:
        return Session.again(store, saved)
    except ScenarioError:
        voice.say([texts("resume.scenario_unread")])
        return None


def _figures(saved: SavedSeason, texts: Texts) -> list[str]:
    """Why a season cannot go on, its PEC week after week and what the players wrote."""
    told = [texts("resume.rules_changed")]
    for week, pec in enumerate(saved.summary.weekly.get("pec", ())):
        told.append(texts("terminal.read_week", week=week, pec=texts.number(pec * POINTS)))
        if week in saved.notes:
            told.append(saved.notes[week])
    return told
