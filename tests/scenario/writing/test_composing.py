"""Whatever the answers: a readable file that loads without an error or a warning."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario import find_problems, read_scenario
from game.scenario.bank import banked_items
from game.scenario.schema.examples import file_value
from game.scenario.writing import (
    AIMS,
    DIFFICULTIES,
    STAKE_GOALS,
    Answers,
    compose,
    offered_services,
    write_new,
)
from game.scenario.writing.composing import LONGEST, one_line
from game.sim import POSTURES, REGIONS, STAKES
from game.text import LANGUAGES, load_texts
from tests.scenario.schema.test_schema import VALIDATOR

FR = load_texts("fr")


@st.composite
def answers(draw: st.DrawFn) -> Answers:
    region = draw(st.sampled_from(REGIONS))
    low = draw(st.integers(12, 25))
    return Answers(
        title=draw(st.text()),
        region=region,
        place=draw(st.text()),
        members=draw(st.none() | st.integers(4, 24)),
        ages=draw(st.none() | st.just((low, draw(st.integers(low, 25))))),
        weeks=draw(st.none() | st.integers(3, 12)),
        services=tuple(draw(st.sets(st.sampled_from(list(offered_services(region)))))),
        difficulties=tuple(draw(st.sets(st.sampled_from(list(DIFFICULTIES))))),
        aim=draw(st.sampled_from(list(AIMS))),
        stake=draw(st.sampled_from(["", *STAKE_GOALS])),
    )


def problems_of(text: str, folder: Path) -> list[str]:
    """What is wrong with the writing; that a group is too young for a service is the answers' own matter."""
    file = folder / "ete.yaml"
    file.write_text(text, encoding="utf-8")
    return [each.message for each in find_problems(file) if each.key != "service_nobody_may_do"]


def uncommented(text: str, first: str) -> str:
    """The text where the commented lines from `first` on, up to the first one that is no comment, count."""
    lines = text.splitlines()
    start = next(rank for rank, line in enumerate(lines) if line.strip() == f"# {first}")
    end = next(rank for rank in range(start, len(lines)) if not lines[rank].strip().startswith("#"))
    lines[start:end] = [line.replace("# ", "", 1) for line in lines[start:end]]
    return "\n".join(lines)


@settings(deadline=None, max_examples=60)  # the bank is read the first time
@given(answers(), st.sampled_from(LANGUAGES))
def test_any_answers_give_a_file_without_error_or_warning(
    tmp_path_factory: pytest.TempPathFactory, given_answers: Answers, language: str
) -> None:
    text = compose(given_answers, load_texts(language))
    assert problems_of(text, tmp_path_factory.getbasetemp()) == []
    assert list(VALIDATOR.iter_errors(file_value(text))) == []


@settings(deadline=None, max_examples=60)
@given(answers())
def test_the_scenario_is_what_was_answered(given_answers: Answers) -> None:
    scenario = read_scenario(compose(given_answers, FR), "ete")
    asked = given_answers.completed()
    assert scenario.region == asked.region
    assert scenario.title.fr == (one_line(asked.title) or "Mon premier été")
    assert scenario.place == one_line(asked.place)
    assert len(scenario.group.members) == asked.members
    assert scenario.calendar.weeks == asked.weeks
    assert tuple(service.id for service in scenario.services) == asked.services


@settings(deadline=None)
@given(st.text())
def test_a_written_answer_becomes_one_short_line(text: str) -> None:
    line = one_line(text)
    assert len(line) <= LONGEST
    assert line.isprintable()
    assert one_line(line) == line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["incidents:", "nommes:"])
def test_what_is_offered_in_comments_loads_once_the_marks_are_taken_away(
    tmp_path: Path, part: str, language: str
) -> None:
    text = uncommented(compose(Answers(), load_texts(language)), part)
    assert problems_of(text, tmp_path) == []
    scenario = read_scenario(text, "ete")
    assert any(each.id == "ma_situation" for each in scenario.incidents) == (part == "incidents:")
    assert (scenario.group.members[0].name == "Zoé") == (part == "nommes:")


@pytest.mark.parametrize("region", REGIONS)
def test_every_difficulty_puts_incidents_of_the_bank_on_the_table(region: str) -> None:
    for theme, names in DIFFICULTIES.items():
        text = compose(Answers(region=region, difficulties=(theme,)), FR)
        found = {incident.id for incident in read_scenario(text, "ete").incidents}
        assert len(found) >= 5
        assert found <= set(names)


def test_every_incident_of_a_difficulty_is_in_the_bank() -> None:
    banked = {name for region in REGIONS for name in banked_items(region, "incidents")}
    assert {name for names in DIFFICULTIES.values() for name in names} <= banked


def test_an_incident_that_a_short_summer_never_reaches_is_left_out() -> None:
    text = compose(Answers(weeks=3, difficulties=("engagement",)), FR)
    assert "fatigue_mi_saison" not in text
    assert "retards" in text


def test_every_stake_of_the_language_has_a_goal() -> None:
    assert set(STAKE_GOALS) == set(STAKES)


def test_the_goal_of_a_short_summer_is_within_its_reach() -> None:
    def target(weeks: int) -> float:
        (goal,) = read_scenario(compose(Answers(weeks=weeks, aim="travail"), FR), "ete").objectives
        assert goal.target.above is not None
        return goal.target.above

    assert target(3) < target(6) < target(9) == target(12)


def test_the_incident_in_comments_shows_the_four_postures() -> None:
    scenario = read_scenario(uncommented(compose(Answers(), FR), "incidents:"), "ete")
    (written,) = (each for each in scenario.incidents if each.id == "ma_situation")
    assert [choice.posture for choice in written.choices] == list(POSTURES)


def test_the_lines_are_short_enough_to_be_read() -> None:
    assert max(map(len, compose(Answers(), FR).splitlines())) <= 120


@pytest.mark.parametrize(
    "wrong",
    [
        {"region": "lune"},
        {"members": 3},
        {"weeks": 13},
        {"ages": (17, 14)},
        {"services": ("magie",)},
        {"aim": "gagner"},
        {"difficulties": ("pluie",)},
        {"stake": "gloire"},
    ],
)
def test_an_answer_that_no_question_offers_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not an answer"):
        Answers(**wrong)  # type: ignore[arg-type]  # answers of any kind


def test_a_file_is_never_written_over_another(tmp_path: Path) -> None:
    first = tmp_path / "ete.yaml"
    write_new(first, "a")
    with pytest.raises(FileExistsError):
        write_new(first, "b")
    assert first.read_text(encoding="utf-8") == "a"
