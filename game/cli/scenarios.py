"""The scenario that a command names."""

from __future__ import annotations

from game.cli.arguments import WrongInput
from game.sim import Scenario
from game.text import Texts


def read_named(name: str, texts: Texts) -> Scenario:
    """The scenario at a path or of a shipped name.

    Raises:
        WrongInput: with everything that is wrong, each with its place.
    """
    from game.scenario import ScenarioError, load_scenario, render

    try:
        return load_scenario(name, language=texts.language)
    except ScenarioError as error:
        raise WrongInput("\n".join(render(problem, texts.language) for problem in error.problems)) from error
