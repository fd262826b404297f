"""An inspection as one JSON object, for scripts. Its shape is described in `docs/inspection.md`."""

from __future__ import annotations

from typing import Any

from game.lab.inspection.values import AimRow, IncidentRow, Inspection
from game.sim import WayToPlay


def inspection_as_json(inspection: Inspection, language: str) -> dict[str, Any]:
    """Everything but the findings, which have their sentence; shares from 0 to 1, PEC from 0 to 3."""
    strategies = list(inspection.all_goals)
    return {
        "scenario": inspection.scenario,
        "graine": inspection.seed,
        "etes": inspection.n_summers,
        "strategies": {
            name: {key: spreads[name].as_json() for key, spreads in inspection.spreads.items()} for name in strategies
        },
        "semaines": {key: dict(curves) for key, curves in inspection.weekly.items()},
        "objectifs": {goal.id: dict(goal.reached) for goal in inspection.goals},
        "tous_les_objectifs": dict(inspection.all_goals),
        "incidents": {row.id: _incident(row) for row in inspection.incidents},
        "propositions": {
            row.id: {"vient": dict(row.comes), "adoptees": dict(row.options)} for row in inspection.proposals
        },
        "postures": dict(inspection.postures),
        "variance": {
            key: {"strategie": luck.strategy, "chance": luck.luck, "les_deux": luck.both}
            for key, luck in inspection.luck.items()
        },
        "objectifs_pedagogiques": [_aim(row, language) for row in inspection.aims],
        "tus": [{"code": problem.code, "raison": reason} for problem, reason in inspection.silenced],
    }


def _incident(row: IncidentRow) -> dict[str, Any]:
    return {
        "arrive": dict(row.happens),
        "par_semaine": list(row.by_week),
        "compares": row.n_compared,
        "dominant": row.dominant,
        "choix": {
            choice.id: {
                "posture": choice.posture,
                "effet_pec": dict(choice.effects),
                "meilleur_pour": list(choice.best_on),
            }
            for choice in row.choices
        },
    }


_VERDICTS = {"holds": "tient", "fails": "ne_tient_pas", "undecided": "indecis"}


def _aim(row: AimRow, language: str) -> dict[str, Any]:
    return {
        "texte": row.text.read(language),
        "avec": way_as_written(row.trial.tried),
        "contre": way_as_written(row.trial.against),
        "indicateur": row.trial.indicator,
        "mieux_dans": row.trial.share,
        "mesure": row.better,
        "intervalle": [row.low, row.high],
        "paires": row.n_pairs,
        "verdict": _VERDICTS[row.verdict],
    }


def way_as_written(way: WayToPlay) -> dict[str, str]:
    """A way to play, as a scenario writes it."""
    if way.posture:
        return {"posture": way.posture}
    return {"choix": f"{way.incident}.{way.choice}"} if way.incident else {"strategie": way.strategy}
