"""Learning aims."""

from __future__ import annotations

from game.scenario.file_model import aims
from game.sim import LearningAim, Trial, WayToPlay


def build_aims(file: tuple[aims.LearningAim, ...]) -> tuple[LearningAim, ...]:
    return tuple(LearningAim(each.texte, _trial(each.verifier) if each.verifier else None) for each in file)


def _trial(file: aims.Check) -> Trial:
    return Trial(_way(file.avec), _way(file.contre), file.indicateur, file.mieux_dans)


def _way(file: aims.Comparison) -> WayToPlay:
    if file.strategie:
        return WayToPlay(file.strategie)
    incident, choice = file.choix or ("", "")
    return WayToPlay(posture=file.posture or "", incident=incident, choice=choice)
