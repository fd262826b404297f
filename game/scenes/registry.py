"""Which scene each place of the game is: the only module that knows them all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.scenes.access import AccessScene
from game.scenes.aim import AimScene
from game.scenes.assembly import AssemblyScene
from game.scenes.before_after import BeforeAfterScene
from game.scenes.branches import BranchesScene, ComparisonScene
from game.scenes.freeze import FreezeScene
from game.scenes.future import FutureScene
from game.scenes.gathering import GatheringScene
from game.scenes.glass import GlassScene
from game.scenes.groups import GroupsScene
from game.scenes.help import HelpScene
from game.scenes.keys_page import KeysScene
from game.scenes.laboratory import LaboratoryScene
from game.scenes.member import MemberScene
from game.scenes.pause import PauseScene
from game.scenes.plan import PlanScene
from game.scenes.preparation import PreparationScene
from game.scenes.quiz import QuizScene
from game.scenes.review import ReviewScene
from game.scenes.routes import Routes
from game.scenes.saves import SavesScene
from game.scenes.scenarios import ScenariosScene
from game.scenes.scene import Context
from game.scenes.seat import SeatScene
from game.scenes.settings import SettingsScene
from game.scenes.stack import Scene
from game.scenes.summer import SummerScene
from game.scenes.title import TitleScene
from game.scenes.wizard import WizardScene
from game.scenes.work import WorkScene
from game.scenes.workshop import WorkshopScene
from game.session import Session

SCENE_OF_PHASE: Final[dict[str, Callable[[Context, Session], Scene]]] = {
    "preparation": PreparationScene,
    "plan": PlanScene,
    "assemblee": AssemblyScene,
    "travail": WorkScene,
    "bilan": ReviewScene,
    "cloture": AssemblyScene,
    "fini": SummerScene,
}


def build_routes(context: Context) -> Routes:
    """Every place of the game, for scenes that share `context`."""
    return Routes(
        title=lambda: TitleScene(context),
        scenarios=lambda: ScenariosScene(context),
        season=lambda session: SCENE_OF_PHASE[session.phase](context, session),
        member=lambda session, index: MemberScene(context, session, index),
        pause=lambda session: PauseScene(context, session),
        aim=lambda session, phase: AimScene(context, session, phase),
        freeze=lambda session: FreezeScene(context, session),
        settings=lambda: SettingsScene(context),
        keys=lambda: KeysScene(context),
        access=lambda: AccessScene(context),
        help=lambda topic: HelpScene(context, topic),
        glossary=lambda topic, term: HelpScene(context, topic, term),
        saves=lambda: SavesScene(context),
        branches=lambda season, week: BranchesScene(context, season, week),
        comparison=lambda first, second: ComparisonScene(context, first, second),
        groups=lambda season: GroupsScene(context, season),
        gathering=lambda season: GatheringScene(context, season),
        quiz=lambda season: QuizScene(context, season),
        before_after=lambda season: BeforeAfterScene(context, season),
        future=lambda season: FutureScene(context, season),
        seat=lambda saved, week: SeatScene(context, saved, week),
        glass=lambda session, cause: GlassScene(context, session, cause),
        workshop=lambda key: WorkshopScene(context, key),
        wizard=lambda: WizardScene(context),
        laboratory=lambda scenario: LaboratoryScene(context, scenario),
    )
