"""One played season: kept at each decision, taken back, resumed, and never lost."""

from __future__ import annotations

import dataclasses
import multiprocessing
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

import game.session
from game.saves import ADVANCE, Store, open_store, read_exchange, summary_of, write_exchange
from game.saves.opening import FILE_NAME
from game.scenario import load_scenario, read_scenario
from game.session import NotResumable, Session, replays_faithfully
from game.sim import ChoosePosture, Departure, Prepare, Scenario, simulate, strategy
from tests.killed_player import count_kept, play_until_killed

SMALL = "format: 1\ntitre: Petit été\nregion: quebec\ncalendrier: {semaines: 3}\n"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return read_scenario(SMALL, "petit")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as opened:
        yield opened


def go_to(session: Session, phase: str) -> None:
    while session.phase != phase:
        session.advance()


def state_of(session: Session) -> str:
    return summary_of(session.view).fingerprint


def play_by(session: Session, name: str) -> None:
    policy = strategy(name)
    while not session.over:
        for decision in policy.decide(session.view):
            assert session.decide(decision) == ()
        session.advance()


def test_a_new_season_is_listed_at_once(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    (record,) = store.records()
    assert (record.id, record.seed, record.scenario, record.phase) == (session.id, 7, "petit", "preparation")
    assert record.title == scenario.title


def test_without_a_seed_one_is_drawn_and_kept(store: Store, scenario: Scenario) -> None:
    seeds = {Session.start(store, scenario).seed for _ in range(3)}
    assert len(seeds) == 3
    assert {record.seed for record in store.records()} == seeds


def test_a_season_out_of_the_range_of_seeds_is_refused_and_not_kept(store: Store, scenario: Scenario) -> None:
    with pytest.raises(ValueError, match="seed"):
        Session.start(store, scenario, -1)
    assert store.records() == ()


def test_a_resumed_season_is_where_it_was_left(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    session.decide(Prepare("formation", 3))
    go_to(session, "assemblee")
    resumed = Session.resume(store, session.id)
    assert state_of(resumed) == state_of(session)
    assert (resumed.view.week, resumed.phase, resumed.ledger) == (1, "assemblee", session.ledger)


def test_a_whole_season_is_kept_to_its_end(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    play_by(session, "adaptative")
    resumed = Session.resume(store, session.id)
    assert resumed.over
    assert dict(resumed.view.final) == dict(session.view.final)
    saved = store.read(session.id)
    assert saved.record.is_finished
    assert dict(saved.summary.final) == dict(session.view.final)


def test_a_departure_is_played_kept_and_replayed(tmp_path: Path, store: Store, scenario: Scenario) -> None:
    departure = Departure(7, {"demande": 0.6}, {"animateurs": 1.0, "reseau": 0.9})
    session = Session.start(store, scenario, 3, departure)
    play_by(session, "directive")
    many = simulate(scenario, "directive", 8, 3, departure.parameters, departure.conditions)
    assert dict(session.view.final) == {key: many[key][7] for key in many}
    assert state_of(Session.resume(store, session.id)) == state_of(session)
    saved = store.read(session.id)
    assert saved.departure == departure
    assert replays_faithfully(saved)
    assert not replays_faithfully(dataclasses.replace(saved, departure=Departure(7)))
    assert state_of(Session.again(store, saved)) == state_of(Session.start(store, scenario, 3, departure))
    branch = Session.branch(store, saved, len(saved.entries))
    assert state_of(branch) == state_of(session)
    assert store.read(branch.id).departure == departure
    write_exchange(saved, tmp_path / "saison.json")
    assert replays_faithfully(read_exchange(tmp_path / "saison.json"))


def test_a_departure_that_makes_no_sense_is_refused_and_not_kept(store: Store, scenario: Scenario) -> None:
    for departure in (Departure(-1), Departure(0, {"rien": 1.0}), Departure(0, {}, {"reseau": 2.0})):
        with pytest.raises(ValueError, match=r"summer|rien|reseau"):
            Session.start(store, scenario, 3, departure)
    assert store.records() == ()


def test_a_refused_decision_changes_nothing_and_is_not_kept(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    before = state_of(session)
    reasons = session.decide(ChoosePosture("travail", "guider"))
    assert [reason.key for reason in reasons] == ["wrong_phase"]
    assert session.why_not(ChoosePosture("travail", "guider")) == reasons
    assert state_of(session) == before
    assert store.read(session.id).entries == ()


def test_undo_takes_back_one_decision_and_leaves_it_in_the_log(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    before = state_of(session)
    session.decide(Prepare("formation", 3))
    assert session.can_undo
    assert session.undo()
    assert state_of(session) == before
    assert not session.can_undo
    saved = store.read(session.id)
    assert (saved.entries, saved.undone) == ((Prepare("formation", 3),), {0})


def test_undo_goes_back_from_the_assembly_to_the_plan_of_this_week_and_no_further(
    store: Store, scenario: Scenario
) -> None:
    session = Session.start(store, scenario, 7)
    go_to(session, "plan")
    assert not session.can_undo
    monday = state_of(session)
    session.decide(ChoosePosture("travail", "deleguer"))
    session.advance()
    session.advance()
    assert session.phase == "assemblee"
    while session.undo():
        pass
    assert session.phase == "plan"
    assert state_of(session) == monday


def test_once_the_assembly_is_closed_nothing_is_taken_back(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    for phase in ("travail", "bilan"):
        go_to(session, phase)
        assert not session.can_undo
        assert not session.undo()


def test_what_follows_an_undo_is_what_would_have_followed_without_it(store: Store, scenario: Scenario) -> None:
    plain, hesitant = (Session.start(store, scenario, 7) for _ in range(2))
    hesitant.decide(Prepare("reseau", 5))
    hesitant.undo()
    for session in (plain, hesitant):
        play_by(session, "adaptative")
    assert state_of(hesitant) == state_of(plain)
    assert state_of(Session.resume(store, hesitant.id)) == state_of(plain)


@pytest.mark.parametrize("seed", range(4))
def test_any_decisions_and_undos_resume_to_the_same_state(store: Store, scenario: Scenario, seed: int) -> None:
    chance = random.Random(seed)
    session = Session.start(store, scenario, seed)
    for _ in range(60):
        legal = session.legal_decisions()
        if legal and chance.random() < 0.5:
            assert session.decide(chance.choice(legal)) == ()
        elif chance.random() < 0.4:
            session.undo()
        elif not session.over:
            session.advance()
        if chance.random() < 0.3:
            page = {"jours": [chance.randrange(9) for _ in range(3)]} if chance.random() < 0.7 else None
            session.write_page(chance.choice(("prevision", "atelier")), chance.randrange(4), page)
        if chance.random() < 0.1:
            resumed = Session.resume(store, session.id)
            assert state_of(resumed) == state_of(session)
            assert all(resumed.pages(kind) == session.pages(kind) for kind in ("prevision", "atelier"))
            session = resumed


def test_pages_are_kept_by_kind_and_number_as_they_were_when_written(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    before = state_of(session)
    curve = [0.5, 0.75]
    session.write_page("prevision", 2, {"courbe": curve, "sure": (True, None)})
    session.write_page("prevision", 1, {"pec": "plus"})
    session.write_page("atelier", 1, {})
    session.write_page("prevision", 1, None)
    curve.append(1.0)
    assert session.pages("prevision") == {2: {"courbe": [0.5, 0.75], "sure": [True, None]}}
    assert Session.resume(store, session.id).pages("prevision") == session.pages("prevision")
    assert session.pages("quiz") == {}
    assert state_of(session) == before


def test_an_open_season_has_the_pages_that_others_write_in_its_notebook(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    session.write_page("prevision", 1, {"pec": "plus"})
    store.write_page(session.id, "avant_apres", 0, {"accord": [1, 2]})
    store.write_page(session.id, "atelier", 0, {"piste": "La suite"})
    assert session.pages("avant_apres") == {0: {"accord": [1, 2]}}
    assert session.saved.pages == store.read(session.id).pages
    store.write_page(session.id, "atelier", 0, None)
    assert session.pages("atelier") == {}


def test_pages_that_are_not_written_are_not_lost(tmp_path: Path, store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    session.write_page("prevision", 1, {"pec": "plus"})
    session.write_page("prevision", 2, {"pec": "moins"})
    with open_store(tmp_path) as elsewhere:
        Session.resume(elsewhere, session.id).advance()
    session.advance()
    session.write_page("prevision", 3, {"pec": "pareil"})
    session.write_page("prevision", 2, None)
    assert session.saving_warning == "saving.elsewhere"
    assert session.saved.pages == {("prevision", 1): {"pec": "plus"}, ("prevision", 3): {"pec": "pareil"}}


def test_a_season_that_was_erased_still_has_the_pages_it_came_with(store: Store, scenario: Scenario) -> None:
    first = Session.start(store, scenario, 7)
    first.write_page("prevision", 1, {"pec": "plus"})
    session = Session.resume(store, first.id)
    session.write_page("prevision", 2, {"pec": "moins"})
    store.delete(session.id)
    assert session.pages("prevision") == {1: {"pec": "plus"}, 2: {"pec": "moins"}}


def test_notes_are_kept_by_week(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    session.note(1, "On s’écoute.")
    session.note(2, "Autre chose.")
    session.note(2, "")
    assert dict(Session.resume(store, session.id).notes) == dict(session.notes) == {1: "On s’écoute."}


def test_an_unknown_season_is_said(store: Store) -> None:
    with pytest.raises(KeyError):
        Session.resume(store, "absent")


def test_after_a_change_of_rules_a_season_is_read_and_not_replayed(
    store: Store, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session.start(store, scenario, 7)
    go_to(session, "bilan")
    monkeypatch.setattr(game.session, "RULES_VERSION", 999)
    with pytest.raises(NotResumable) as caught:
        Session.resume(store, session.id)
    assert caught.value.notice.key == "resume.rules_changed"
    assert caught.value.saved.summary.weekly["pec"] == session.view.weekly["pec"]


def test_a_season_that_does_not_replay_to_its_kept_state_is_read_only(
    tmp_path: Path, store: Store, scenario: Scenario
) -> None:
    session = Session.start(store, scenario, 7)
    go_to(session, "bilan")
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("UPDATE season SET seed = 8")
    connection.commit()
    connection.close()
    with pytest.raises(NotResumable) as caught:
        Session.resume(store, session.id)
    assert caught.value.notice.key == "resume.differs"


def test_a_scenario_that_is_not_read_any_more_makes_its_season_read_only(
    tmp_path: Path, store: Store, scenario: Scenario
) -> None:
    session = Session.start(store, scenario, 7)
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("UPDATE season SET source = 'format: 1'")
    connection.commit()
    connection.close()
    with pytest.raises(NotResumable) as caught:
        Session.resume(store, session.id)
    assert caught.value.notice.key == "resume.scenario_unread"


def test_where_nothing_can_be_kept_the_season_goes_on_and_says_so(tmp_path: Path, scenario: Scenario) -> None:
    (tmp_path / "file").write_text("")
    with open_store(tmp_path / "file") as store:
        session = Session.start(store, scenario, 7)
        assert session.saving_warning == "saving.memory"
        play_by(session, "adaptative")
        assert session.over


def test_an_exported_season_replays_byte_for_byte(tmp_path: Path, store: Store) -> None:
    session = Session.start(store, load_scenario("quebec"), 11)
    policy = strategy("hasard")
    while session.view.week < 3:
        for decision in policy.decide(session.view):
            session.decide(decision)
        session.advance()
    write_exchange(store.read(session.id), tmp_path / "saison.json")
    saved = read_exchange(tmp_path / "saison.json")
    assert replays_faithfully(saved)
    (tmp_path / "autre.json").write_text(
        (tmp_path / "saison.json").read_text(encoding="utf-8").replace('"graine": 11', '"graine": 12'),
        encoding="utf-8",
    )
    assert not replays_faithfully(read_exchange(tmp_path / "autre.json"))


def test_a_player_killed_at_any_instant_loses_nothing(tmp_path: Path, scenario: Scenario) -> None:
    check_kills(tmp_path, scenario, 20)


@pytest.mark.long
def test_a_player_killed_two_hundred_times_loses_nothing(tmp_path: Path, scenario: Scenario) -> None:
    check_kills(tmp_path, scenario, 200)


def check_kills(folder: Path, scenario: Scenario, times: int) -> None:
    chance = random.Random(times)
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.killed_player"])
    with open_store(folder) as store:
        season = Session.start(store, scenario, 1).id
    for kill in range(times):
        receiver, sender = processes.Pipe(duplex=False)
        player = processes.Process(target=play_until_killed, args=(folder, season, kill, sender))
        player.start()
        sender.close()
        told = []
        try:
            for _ in range(chance.randrange(1, 40)):
                told.append(receiver.recv())
            player.kill()
            while True:
                told.append(receiver.recv())
        except EOFError:
            player.kill()
        player.join()
        receiver.close()
        with open_store(folder) as store:
            assert store.notices == ()
            n_kept = count_kept(store, season)
            if told:  # what was written last may be killed before it is acknowledged
                assert n_kept - told[-1] in (0, 1)
            if Session.resume(store, season).over:
                season = Session.start(store, scenario, kill).id


def test_a_session_knows_what_should_be_kept_of_it(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    play_by(session, "adaptative")
    session.note(2, "On a ri.")
    kept, known = store.read(session.id), session.saved
    assert (known.entries, known.undone) == (kept.entries, frozenset())
    assert (known.notes, known.pages, known.departure) == (kept.notes, kept.pages, kept.departure)
    assert known.summary.fingerprint == kept.summary.fingerprint
    assert (known.record.phase, known.record.week) == (kept.record.phase, kept.record.week)


def test_what_was_undone_is_left_out_of_what_a_session_knows(store: Store, scenario: Scenario) -> None:
    session = Session.start(store, scenario, 7)
    session.advance()
    assert not session.decide(ChoosePosture("travail", "deleguer"))
    assert session.undo()
    assert session.saved.entries == (ADVANCE,)
