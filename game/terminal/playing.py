"""A person plays, one question after another."""

from __future__ import annotations

from game.saves import Store, open_store
from game.scenario import load_scenario, shipped_scenarios
from game.session import NotResumable, Session
from game.sim import Scenario, strategy
from game.terminal.asking import Left, Play
from game.terminal.voice import EndOfInput, Voice
from game.terminal.watching import watch
from game.text import Texts, load_texts


def play(scenario: Scenario | None, seed: int | None, texts: Texts, demo: str | None = None) -> None:
    """Play a season of `scenario`, or one that the player chooses; `demo` names the strategy that plays instead."""
    with open_store() as store:
        voice = Voice(texts)
        voice.say(texts(notice.key, **notice.values) for notice in store.notices)
        try:
            if demo is not None and scenario is None:
                scenario = load_scenario("quebec")
            session = _open(store, scenario, seed, voice)
            if session is None:
                return
            voice.texts = load_texts(texts.language, session.scenario.region)
            if demo is not None:
                watch(session, strategy(demo), voice)
            else:
                Play(session, voice).run()
        except (EndOfInput, Left):
            voice.say([texts("terminal.kept")] if store.warning is None else [texts(store.warning.key)])


def _open(store: Store, scenario: Scenario | None, seed: int | None, voice: Voice) -> Session | None:
    """The session to play: of `scenario`, or of what the player chooses among unfinished seasons and scenarios."""
    texts = voice.texts
    if scenario is not None:
        return Session.start(store, scenario, seed)
    unfinished = [record for record in reversed(store.records()) if not record.is_finished][:5]
    names = [name for name in shipped_scenarios() if name != "quebec"]
    names.insert(0, "quebec")
    options = [
        texts("terminal.resume", title=texts.polish(record.title.read(texts.language)), week=record.week, id=record.id)
        for record in unfinished
    ]
    scenarios = [load_scenario(name, language=texts.language) for name in names]
    options += [texts("terminal.new", title=texts.polish(each.title.read(texts.language))) for each in scenarios]
    voice.say([texts("app.title")])
    chosen = voice.choose(texts("terminal.which_season"), options, default=0) or 0
    if chosen >= len(unfinished):
        return Session.start(store, scenarios[chosen - len(unfinished)], seed)
    try:
        return Session.resume(store, unfinished[chosen].id)
    except NotResumable as error:
        voice.say(_read_only(error, texts))
    except ValueError:
        voice.say([texts("saves.senseless", id=unfinished[chosen].id)])
    return None


def _read_only(error: NotResumable, texts: Texts) -> list[str]:
    """Why a season cannot go on, and what can still be read of it."""
    saved = error.saved
    told = [texts(error.notice.key, **error.notice.values)]
    for week, pec in enumerate(saved.summary.weekly.get("pec", ())):
        told.append(texts("terminal.read_week", week=week, pec=texts.number(pec * 100 / 3)))
        if week in saved.notes:
            told.append(saved.notes[week])
    return told
