"""The text mode: the same season as in the window, one question after another."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

import game.session
from game.cli import main
from game.saves import ADVANCE, SavedSeason, open_store
from game.scenario import load_scenario, read_scenario, shipped_scenarios
from game.session import Session
from game.sim import AllocateHours, Answer, ChoosePosture, IncidentAsked, Intervene, Prepare, Scenario, strategy
from game.terminal import play, tell_summer
from game.text import load_texts

SMALL = "format: 1\ntitre: Petit été\nregion: quebec\ncalendrier: {semaines: 3}\n"
ENOUGH = 400
"""Empty lines that lead through the longest season of these tests."""

OTHERS = [name for name in shipped_scenarios() if name != "quebec"]
"""The scenarios of the opening list, after the first."""
AFTER_THE_SCENARIOS = len(OTHERS) + 2

Playing = Callable[..., str]
Resuming = Callable[..., str]


@pytest.fixture
def playing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Playing:
    """Play a season in text with these answers; what was written."""

    def run(*answers: str, scenario: Scenario | None = None, language: str = "fr", seed: int | None = 7) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        play(scenario or read_scenario(SMALL, "petit"), seed, load_texts(language))
        return capsys.readouterr().out

    return run


@pytest.fixture
def resuming(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Resuming:
    """Choose a line of the opening list (the first: the season that was left), then answer; what was written."""

    def run(*answers: object, first: int = 1) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in (first, *answers))))
        play(None, None, load_texts("fr"))
        return capsys.readouterr().out

    return run


def season_at(phase: str, week: int = 0) -> Session:
    """A kept season of Québec, left at this phase of its first week, or of a later one."""
    policy = strategy("adaptative")
    with open_store() as store:
        session = Session.start(store, load_scenario("quebec"), 1)
        while session.phase != phase or session.view.week < week:
            for decision in policy.decide(session.view):
                session.decide(decision)
            session.advance()
    return session


def kept() -> SavedSeason:
    """The only season kept."""
    with open_store() as store:
        (record,) = store.records()
        return store.read(record.id)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_enter_alone_leads_to_the_end_of_the_summer(playing: Playing, language: str) -> None:
    told = playing(*[""] * ENOUGH, language=language)
    title = "Bilan de l’été" if language == "fr" else "Review of the summer"
    assert title in told
    assert kept().record.is_finished


def test_every_phase_of_a_shipped_season_is_told(playing: Playing) -> None:
    told = playing(*[""] * ENOUGH, scenario=load_scenario("quebec"))
    for words in (
        "Préparation",
        "Semaine 1 sur 9",
        "Assemblée, point 1",
        "Imprévu",
        "Bilan de la semaine 9",
        "Pourquoi",
    ):
        assert words in told.replace("\u202f", " ")
    assert "{" not in told


def test_the_end_of_the_input_keeps_the_season(playing: Playing) -> None:
    told = playing("", "")
    assert "La saison est gardée" in told
    assert kept().entries == (ADVANCE, ADVANCE)


def test_numbers_become_decisions(playing: Playing) -> None:
    told = playing("3", "4", "", "3", "4", "4", "1", "2", "1", "5", "3", "", "4", "1")
    assert "Formation" in told
    assert kept().entries == (
        Prepare("formation", 4),
        ADVANCE,
        ChoosePosture("travail", "deleguer"),
        AllocateHours(*allocation(kept()), 3),
        ADVANCE,
        *kept().entries[5:],
    )
    assert isinstance(kept().entries[5], Intervene)
    assert kept().entries[6] == ADVANCE


def allocation(saved: SavedSeason) -> tuple[str, int, str, str]:
    """The first animateur, on Friday, for a workshop on the first sphere."""
    animateur = read_scenario(saved.source, "petit").animateurs[0].id
    return animateur, 4, "formation_sphere", "entreprise"


def test_an_incident_is_settled_by_a_number_and_the_group_may_be_asked_first(resuming: Resuming) -> None:
    session = season_at("travail")
    assert isinstance(session.pending, IncidentAsked)
    ask_first = len(session.pending.incident.choices) + 1
    told = resuming(ask_first, 1)
    assert "Le groupe penche pour" in told
    assert isinstance(kept().entries[-2], Answer)


def test_words_are_understood_at_every_question(playing: Playing) -> None:
    told = playing("aide", "?", "équipe", "situation", "annuler", "1", "z", "AIDE", "q")
    assert told.count("Répondez par un numéro") == 3
    assert "énergie" in told
    assert "rien à reprendre" in told
    assert kept().entries == ()


def test_undo_asks_the_question_again(playing: Playing) -> None:
    told = playing("1", "5", "z", "q")
    assert told.count("20 jours à donner sur 20") == 2
    assert kept().undone == {0}


def test_an_answer_that_is_not_understood_is_asked_again(playing: Playing) -> None:
    told = playing("9", "peut-être", "²", "1", "99", "2", "q")
    assert told.count("Un numéro de 1 à 4") == 3
    assert told.count("Un nombre entier de 0 à 8") == 1
    assert kept().entries == (Prepare("comite_local", 2),)


def test_a_note_is_kept_with_its_week(resuming: Resuming) -> None:
    season_at("bilan")
    resuming("On a ri.")
    assert kept().notes == {1: "On a ri."}


def test_a_pause_on_image_is_one_line_and_its_answer_is_kept(resuming: Resuming) -> None:
    season_at("bilan", week=3)
    told = resuming("", "Personne n’a parlé.")
    assert told.count("Arrêt sur image.") == 1
    assert [(where, page["texte"]) for where, page in kept().pages.items()] == [(("arret", 3), "Personne n’a parlé.")]


def test_a_pause_on_image_is_skipped_by_an_empty_line(resuming: Resuming) -> None:
    season_at("bilan", week=3)
    assert "Semaine 4" in resuming("", "")
    assert kept().pages == {}


def test_what_was_answered_in_the_pauses_is_told_again_at_the_end(resuming: Resuming) -> None:
    season_at("bilan", week=3)
    told = resuming("", "Personne n’a parlé.", *[""] * ENOUGH)
    summer = told[told.index("Bilan de l’été") :]
    assert "Dans les arrêts sur image" in summer
    assert summer.count("Personne n’a parlé.") == 1


def test_a_season_of_other_rules_is_read_and_not_played(resuming: Resuming, monkeypatch: pytest.MonkeyPatch) -> None:
    season_at("bilan")
    monkeypatch.setattr(game.session, "RULES_VERSION", 999)
    told = resuming(first=AFTER_THE_SCENARIOS)
    assert "Le jeu a changé depuis" in told
    assert "Semaine 1" in told
    assert "Bilan" not in told


def test_the_summer_of_a_season_that_cannot_go_on_is_played_again(
    resuming: Resuming, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = season_at("bilan")
    monkeypatch.setattr(game.session, "RULES_VERSION", 999)
    resuming("1", first=AFTER_THE_SCENARIOS)
    with open_store() as store:
        again = store.records()[-1]
    assert (again.id != left.id, again.scenario, again.seed) == (True, "quebec", left.seed)


def test_a_season_that_cannot_go_on_is_not_what_enter_leads_to(
    resuming: Resuming, monkeypatch: pytest.MonkeyPatch
) -> None:
    season_at("bilan")
    monkeypatch.setattr(game.session, "RULES_VERSION", 999)
    assert "Préparation" in resuming(first=1)


def test_without_a_scenario_the_player_chooses_one(resuming: Resuming) -> None:
    assert "€" in resuming("", first=OTHERS.index("france") + 2)
    assert kept().record.scenario == "france"


def test_a_demonstration_plays_itself_and_is_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "petit.yaml"
    file.write_text(SMALL.replace("quebec", "france"), encoding="utf-8")
    assert main(["jouer", str(file), "--texte", "--demo", "--graine", "5", "--lang", "fr"]) == 0
    told = capsys.readouterr().out
    assert "Bilan de l’été" in told
    assert "€" in told
    assert kept().record.is_finished


def test_text_mode_says_that_nothing_can_be_kept_and_goes_on(
    playing: Playing, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PEC_DOSSIER", str(tmp_path / "file"))
    told = playing(*[""] * ENOUGH)
    assert "ne peut pas être écrit" in told
    assert "Bilan de l’été" in told


def test_a_told_summer_is_not_kept(capsys: pytest.CaptureFixture[str]) -> None:
    tell_summer(load_scenario("france"), 2, "laisser-faire", load_texts("fr", "france"))
    assert "Bilan de l’été" in capsys.readouterr().out
    with open_store() as store:
        assert store.records() == ()
