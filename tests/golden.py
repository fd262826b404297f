"""Golden playthroughs and hashes: `python -m tests.golden` writes them again when a change of a rule is meant.

A playthrough is a whole season as readable text, with its decisions; a hash stands for every indicator, weekly and
final, of many seasons.
Commit them apart, with the reason of the change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.scenario import load_scenario, shipped_scenarios
from game.sim import STRATEGIES, Season, SeasonView, simulate, strategy

FOLDER: Final = Path(__file__).parent / "playthroughs"
HASHES: Final = FOLDER / "hashes.txt"
HASHED_SEASONS: Final = 40
PLAYED: Final = (("quebec", "adaptative"), ("quebec", "hasard"), ("france", "par-sphere"), ("france", "directive"))
SEED: Final = 2026
_TOLD: Final = (
    "vision",
    "soutien",
    "autonomie",
    "motivation",
    "reputation",
    "revenu",
    "contrats",
    "demandes",
    "departs",
)


def playthrough(scenario: str, name: str) -> str:
    """A season of a shipped scenario by a shipped strategy, as text."""
    return "\n".join(_lines(scenario, name)) + "\n"


def _lines(scenario: str, name: str) -> Iterator[str]:
    season, policy = Season.start(load_scenario(scenario), SEED), strategy(name)
    yield f"{scenario}, {name}, seed {SEED}"
    while not season.over:
        view = season.view
        yield f"\n[{view.phase}] week {view.week}"
        if view.phase == "plan":
            yield "  weather " + " ".join(view.weather)
            yield "  need " + " ".join(f"{each.sphere} {each.perceived_need:.4f}" for each in view.spheres)
        for decision in policy.decide(view):
            assert not season.decide(decision)
            yield f"  {decision}"
        season.advance()
        yield from _happened(view, season.view)
    yield "\n[end]"
    yield from (f"  {key} {value:.6f}" for key, value in season.view.final.items())


def _happened(before: SeasonView, after: SeasonView) -> Iterator[str]:
    """What advancing brought: minutes, contracts, outcomes, the week's figures."""
    if before.phase in ("assemblee", "cloture") and after.minutes:
        minutes = after.minutes[-1]
        tally = " ".join(f"{option}={votes}" for option, votes in minutes.tally)
        yield f"  -> {minutes.rule}: {tally}; adopted {minutes.adopted or 'nothing'}; ownership {minutes.ownership:.4f}"
    if after.phase == "travail" and before.phase != "travail":
        for each in after.contracts:
            yield f"  -> {each.service} {each.segment} {each.outcome} {each.amount} cents, team {list(each.team)}"
    for told in after.outcomes[len(before.outcomes) :] if after.week == before.week else ():
        by = "the group" if told.settled_by_group else "the animateurs"
        yield f"  -> {told.incident.id}.{told.choice.id} by {by}, {'well' if told.succeeded else 'badly'}"
    if after.phase == "bilan":
        yield "  -> " + " ".join(f"{key} {after.weekly[key][-1]:.6f}" for key in _TOLD)
        yield f"  -> cash {after.cash} cents; left {list(after.left_this_week)}"


def season_hash(scenario: str, name: str) -> str:
    """sha256 of every indicator of the first seasons of a seed, bit for bit."""
    outcomes = simulate(load_scenario(scenario), name, HASHED_SEASONS, seed=SEED)
    digest = hashlib.sha256()
    for key in sorted(outcomes):
        digest.update(outcomes[key].tobytes())
    for key in sorted(outcomes.weekly):
        digest.update(outcomes.weekly[key].tobytes())
    return digest.hexdigest()


def hashed() -> list[tuple[str, str]]:
    return [(scenario, name) for scenario in shipped_scenarios() for name in STRATEGIES]


def playthrough_file(scenario: str, name: str) -> Path:
    return FOLDER / f"{scenario}-{name}.txt"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for scenario, name in PLAYED:
        playthrough_file(scenario, name).write_text(playthrough(scenario, name), encoding="utf-8")
    lines = [f"{scenario} {name} {season_hash(scenario, name)}\n" for scenario, name in hashed()]
    HASHES.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
