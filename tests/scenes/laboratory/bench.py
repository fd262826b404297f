"""The laboratory on a bench: few summers, played to the end before anybody looks."""

from __future__ import annotations

from typing import Any

from game.scenario import load_scenario
from game.scenes.laboratory import LaboratoryScene
from game.ui.charts.chart import Chart
from tests.scenes.hands import context_of, drawn, opened, said

FEW = 12, 30


def laboratory(scenario: str = "quebec", **settings: Any) -> LaboratoryScene:
    """The first page."""
    return opened(LaboratoryScene(context_of(**settings), load_scenario(scenario), steps=FEW))


def settled(scene: LaboratoryScene) -> LaboratoryScene:
    """The scene once every summer was played and shown."""
    scene.experiment.working.wait()
    scene.update(0.1)
    drawn(scene)
    return scene


def words_of(scene: LaboratoryScene) -> str:
    return said(scene).replace("\u00a0", " ").replace("\u202f", " ")


def charts_of(scene: LaboratoryScene) -> list[Chart]:
    drawn(scene)
    return [widget for widget in scene.router.root.walk() if isinstance(widget, Chart)]
