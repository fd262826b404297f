"""A checked file -> a scenario."""

from __future__ import annotations

from game.scenario.build.aims import build_aims
from game.scenario.build.blanks import Blanks
from game.scenario.build.dials import build_dials, with_incidents, with_market
from game.scenario.build.market import build_segments, build_services
from game.scenario.build.people import build_animateurs, build_group, build_partners
from game.scenario.build.rules import (
    build_calendar,
    build_climate,
    build_finances,
    build_governance,
    build_preparation,
)
from game.scenario.build.story import build_debriefing, build_incidents, build_objectives, build_proposals
from game.scenario.build.surroundings import build_entourage, build_stake
from game.scenario.file_model.scenario_file import ScenarioFile
from game.sim import Scenario, Text


def build_scenario(file: ScenarioFile, name: str, source: str) -> Scenario:
    """Everything a season needs; `name` becomes the id, `source` is kept for the saves."""
    entourage = build_entourage(file.entourage)
    blanks = Blanks(entourage)
    dials = build_dials(file.reglages)
    return Scenario(
        id=name,
        title=file.titre,
        region=file.region,
        calendar=build_calendar(file.calendrier),
        group=build_group(file.cooperants, file.region, file.services),
        animateurs=build_animateurs(file.animateurs),
        segments=build_segments(file.segments),
        services=with_market(build_services(file.services, tuple(file.segments)), dials),
        summary=file.resume or Text(""),
        author=file.auteur,
        difficulty=file.difficulte,
        duration_minutes=file.duree_minutes,
        image=file.image,
        place=file.lieu,
        learning_aims=build_aims(file.objectifs_pedagogiques),
        preparation=build_preparation(file.conditions),
        partners=build_partners(file.comite_local),
        finances=build_finances(file.finances),
        governance=build_governance(file.gouvernance),
        climate=build_climate(file.meteo, file.region),
        proposals=build_proposals(file.propositions, blanks),
        incidents=build_incidents(file.incidents, blanks),
        objectives=build_objectives(file.objectifs),
        stake=build_stake(file.enjeu),
        entourage=entourage,
        debriefing=build_debriefing(file.debriefing),
        dials=dials,
        parameters=with_incidents(file.modele, dials),
        source=source,
    )
