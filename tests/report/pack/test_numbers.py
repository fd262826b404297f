"""Every number of a pack comes from the season: it is found again where its source says."""

from __future__ import annotations

import re

import pytest

from game.debriefing import Evidence, Figure, evidence_of
from game.debriefing.epilogue import epilogues_of
from game.debriefing.figures import INDICATOR, LEDGER, LOG, MANY, NETWORK, PAGES
from game.debriefing.impact import difference_of, sheets_in
from game.debriefing.merit import ALL, OWN, PLAYED
from game.debriefing.network import NETWORKS
from game.debriefing.quiz import quiz_of
from game.lab.merit import Merit
from game.notebook import calibration_of, carnet_of, happened
from game.report.pack import measured_in
from game.report.pack.numbers import NOTEBOOK, QUIZ, REPLAYED, SCENARIO
from game.session import log_of
from game.sim import GOALS, INDICATORS
from game.telling import POINTS
from game.text.loading import read_messages
from tests.debriefing.summers import SEASONS
from tests.report.pack.making import counting, merit, pack, pack_with_all, written

OF_THE_PACK = {  # numbers that are the pack's own: a scale, a constant of the model, columns to fill in
    "pack.summary.start": {"100"},
    "pack.summary.pec": {"100"},
    "pack.summary.letters": {"33"},
    "pack.curve.name": {"100"},
    "pack.reading.pec": {"0", "100"},
    "pack.observer.heads": {"1", "2", "3"},
    "pack.decisions.heads": {"95"},
    "pack.decisions.means": {"95", "100"},
}


@pytest.mark.parametrize("name", SEASONS)
def test_every_number_is_found_again_where_its_source_says(name: str) -> None:
    evidence = evidence_of(SEASONS[name]())
    for each in measured_in(pack(name).chapters):
        assert re.search(r"\d", each.written), each
        _check(evidence, each.figure)


def test_a_pack_with_all_shows_numbers_of_every_source_and_each_is_found_again() -> None:
    evidence, found = evidence_of(written()), list(measured_in(pack_with_all().chapters))
    for each in found:
        _check(evidence, each.figure)
    kinds = {each.figure.source.kind for each in found}
    assert kinds == {INDICATOR, LEDGER, LOG, PAGES, NETWORK, SCENARIO, REPLAYED, MANY, NOTEBOOK, QUIZ}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_sentence_of_a_pack_has_a_number_of_its_own(language: str) -> None:
    for key, message in read_messages(language).items():
        if key.startswith("pack."):
            forms = (message,) if isinstance(message, str) else message
            assert {n for form in forms for n in re.findall(r"\d+", form)} == OF_THE_PACK.get(key, set()), key


def _check(evidence: Evidence, figure: Figure) -> None:
    source, log = figure.source, log_of(evidence.saved)
    if figure.key.startswith("epilogue."):
        lines = [line for epilogue in epilogues_of(evidence) for line in epilogue.lines]
        assert (figure.key, figure.value, source) in [
            (f"epilogue.{each.key}", each.number, each.source) for each in lines
        ]
        return
    match source.kind:
        case kind if kind == INDICATOR and figure.key == "change":
            before, after = (evidence.weekly["pec"][week] for week in source.weeks)
            assert abs(figure.value - (after - before)) * POINTS <= 1
        case kind if kind == INDICATOR and figure.unit == "points3":
            (week,) = source.weeks or (evidence.n_weeks,)
            assert abs(figure.value - evidence.weekly[source.key][week]) * POINTS <= 1
        case kind if kind == INDICATOR and figure.key == source.key:
            assert figure.value == _indicator_again(evidence, source.key, source.weeks)
        case kind if kind == LEDGER and source.weeks:
            moved = _moved(evidence, source.key, source.weeks)
            if figure.unit == "money":
                assert abs(moved) == pytest.approx(figure.value * 100)
            else:
                assert moved == pytest.approx(figure.value, abs=1 / POINTS)
        case kind if kind == LOG and figure.value:
            assert source.lines
            assert all(0 <= line < len(log) for line in source.lines)
            assert figure.value == _counted_again(evidence, figure)
        case kind if kind == PAGES and source.key == "goals":
            assert evidence.end is not None
            assert figure.value == evidence.end.goals[GOALS.index(figure.key)]
        case kind if kind == NETWORK:
            assert figure.value == NETWORKS[source.key].means[figure.key]
        case kind if kind == SCENARIO:
            assert evidence.scenario is not None
            (aim,) = [each.target for each in evidence.scenario.judged if each.id == source.key]
            assert figure.value in (aim.above, aim.below)
        case kind if kind == QUIZ:
            region = evidence.scenario.region if evidence.scenario else ""
            questions = quiz_of(evidence.saved.summary, evidence.saved.record.seed, region)
            assert [each.truth for each in questions if each.key == source.key] == [figure.value]
        case kind if kind == REPLAYED:
            (counted,) = [each for each in counting().found if str(each.moment) == source.key]
            assert source.lines == (evidence.moments[counted.moment].place,)
            points = {"effect": counted.effect, "low": counted.low, "high": counted.high}
            assert figure.value == (points[figure.key] / POINTS if figure.key in points else counted.n_lucks)
        case kind if kind == MANY:
            assert source.weeks == (evidence.n_weeks,)
            assert figure.value == pytest.approx(_over_many(figure, merit()))
        case kind if kind == NOTEBOOK and source.key == "calibration":
            calibration = calibration_of(carnet_of(evidence.saved), evidence.weekly["pec"])
            assert figure.value == calibration.answers.n
        case kind if kind == NOTEBOOK and source.key == "avant_apres":
            found = difference_of(sheets_in(evidence.saved.pages))
            counts = {found.n_before, found.n_after} | {n for link in found.links for n in (link.before, link.after)}
            means = {mean for item in found.items for mean in item.means}
            assert figure.value in (means if figure.key == "agreement" else counts)
        case kind if kind == NOTEBOOK:
            came = happened(source.key, evidence.weekly, source.weeks[0])
            assert came is not None
            assert figure.value == came.now


def _over_many(figure: Figure, merit: Merit) -> float:
    """Counted over the summers that the source names, from the lowest to the highest."""
    ways = {way.strategy: way for way in merit.ways}
    under_luck = [way.played for way in merit.ways]
    pairs = [pair for way in merit.ways for pair in zip(way.ends, merit.own, strict=False)]
    match figure.key, figure.source.key:
        case "least" | "most", key:
            assert key == PLAYED
            return (min(under_luck) if figure.key == "least" else max(under_luck)) / POINTS
        case "merit", key:
            assert key == ALL
            return sum(end < own for end, own in pairs) / len(pairs)
        case "luck", _:
            return sum(end < merit.played for end in merit.own) / len(merit.own)
        case "lucks", _:
            return len(merit.own)
        case "share_left", _:
            return merit.share_left
        case "played", key:
            return (merit.played if key == OWN else ways[key].played) / POINTS
    ends = sorted(merit.own if figure.source.key == OWN else ways[figure.source.key].ends)
    place = {"low": 0.1, "middle": 0.5, "high": 0.9}[figure.key] * (len(ends) - 1)
    below, above = ends[int(place)], ends[min(int(place) + 1, len(ends) - 1)]
    return (below + (above - below) * (place - int(place))) / POINTS


def _indicator_again(evidence: Evidence, key: str, weeks: tuple[int, ...]) -> float:
    if not weeks:
        return evidence.final[key]
    values = [evidence.weekly[key][week] for week in weeks]
    return sum(values) if INDICATORS[key].kind == "flow" else sum(values) / len(values)


def _moved(evidence: Evidence, causes: str, weeks: tuple[int, ...]) -> float:
    """What the ledger says of causes joined by + in these weeks."""
    wanted = causes.split("+")
    return sum(
        each.amount for each in evidence.ledger if each.week in weeks and f"{each.quantity}.{each.cause}" in wanted
    )


def _counted_again(evidence: Evidence, figure: Figure) -> float:
    """What is counted of one line of the log, or over all of them."""
    lines = figure.source.lines
    match figure.key:
        case "votes" | "voters":
            (minutes,) = [each.told for each in evidence.items if each.line == lines[0]]
            return dict(minutes.tally)[minutes.adopted] if figure.key == "votes" else len(minutes.present)
        case "at_need":
            return sum(not each.told.gap for each in evidence.postures)
        case "held":
            return len(evidence.postures)
    return figure.value  # counted by the debriefing, whose tests count it again
