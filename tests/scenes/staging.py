"""Every scene of the game at a telling moment of one same season, for pictures and for tests that look at all of
them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from game.branches import follow, moments_of
from game.debriefing import evidence_of, future, impact
from game.debriefing.estimates import Estimates, estimated
from game.debriefing.future import ThemeSheet
from game.debriefing.impact import LEDGER_OF, MOMENTS, Sheet
from game.lab.forecast import forecast
from game.notebook import SURENESS, Answered, Curve, Prediction, keep, question_of
from game.saves import memory_store
from game.scenario import load_scenario
from game.scenes.foreseen import real_points
from game.scenes.guide import guided_season
from game.scenes.laboratory import LaboratoryScene
from game.scenes.laboratory.actions import AskCard, SetByHand
from game.scenes.laboratory.rules import ChooseMatter, RulesScene
from game.scenes.own_scenarios import own_folder
from game.scenes.plan.scene import PlanScene
from game.scenes.registry import build_routes
from game.scenes.scenarios import ScenariosScene
from game.scenes.scenarios.dials import OpenDials, TurnDial
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Scene
from game.scenes.summer import SummerScene
from game.scenes.summer.scene import OpenChapter
from game.scenes.summer.weighing import Weighing
from game.scenes.workshop import WorkshopScene
from game.session import Session
from game.settings import GlassLevel, Settings
from game.sim import ChoosePosture, IncidentAsked, Scenario, SeasonView
from game.ui import KeyPress, UiAction
from tests.scenes.played import played_until, season_of

WEEK: Final = 4
SUMMERS: Final = (60, 120)


def session_when(
    context: Context,
    holds: Callable[[SeasonView], bool],
    scenario: str | Scenario = "quebec",
    name: str = "adaptative",
) -> Session:
    """A season of a scenario, or of a shipped one by its name, played by a strategy until its view passes a test."""
    chosen = load_scenario(scenario) if isinstance(scenario, str) else scenario
    context.settle_in(chosen.region)
    return season_of(context.store, chosen, holds, name)


def _at(phase: str, week: int = WEEK) -> Callable[[SeasonView], bool]:
    return lambda view: view.phase == phase and view.week >= week


def _season(holds: Callable[[SeasonView], bool]) -> Callable[[Context], Scene]:
    return lambda context: context.routes.season(session_when(context, holds))


def _has_incident(view: SeasonView) -> bool:
    return view.week >= 3 and isinstance(view.pending, IncidentAsked)


def branched(context: Context, *, is_finished: bool = True) -> tuple[Session, Session]:
    """A whole summer, and the same with one other decision in week 4, played as the first from there on or not."""
    original = session_when(context, lambda view: view.phase == "fini")
    saved = context.store.read(original.id)
    moments = moments_of(saved)
    plan = next(each for each in moments if each.key[:2] == ("plan", WEEK))
    branch = Session.branch(context.store, saved, plan.place)
    assert not branch.decide(ChoosePosture("travail", "faire_a_la_place"))
    if is_finished:
        follow(branch, moments)
    return original, branch


def grouped(context: Context, *names: str, scenario: str | Scenario = "quebec") -> list[Session]:
    """The same summer to its end, lived by several groups: one for each strategy."""
    return [session_when(context, lambda view: view.phase == "fini", scenario, name) for name in names]


def _groups(context: Context) -> Scene:
    return context.routes.groups(grouped(context, "directive", "adaptative", "laisser-faire", "par-sphere")[0].id)


def _glass(level: GlassLevel) -> Callable[[Context], Scene]:
    """What the place that was left did to the autonomy of the group, at a level."""

    def make(context: Context) -> Scene:
        session = session_when(context, _at("bilan"))
        context.apply(context.settings.model_copy(update={"glass_level": level}))
        cause = next(each for each in session.view.causes if each.cause == "latitude")
        return context.routes.glass(session, cause)

    return make


def _comparison(context: Context) -> Scene:
    original, branch = branched(context)
    return context.routes.comparison(original.id, branch.id)


def foreseen(context: Context, phase: str) -> Session:
    """A season up to this phase of week 4, with the Monday of week 4 foreseen: an answer, a curve and a forecast."""
    session = session_when(context, _at("plan"))
    answer = Answered(question_of(WEEK).key, question_of(WEEK).choices[1], "presque")
    points = {WEEK: 52.0, session.view.n_weeks: 66.0}
    curve = Curve.through(points, WEEK, session.view.n_weeks, real_points(session.view.weekly)[-1])
    keep(session, Prediction(WEEK, answer, curve, forecast(session.standing())))
    return played_until(session, _at(phase))


def _notebook(context: Context) -> Scene:
    """The end of a summer of which every week was foreseen."""
    session = foreseen(context, "bilan")
    session.note(WEEK, "On a attendu. C’est Inès qui a parlé la première.")
    for week in range(1, session.view.n_weeks + 1):
        if week != WEEK:
            choice, sureness = question_of(week).choices[(week + 1) % 3], SURENESS[week % 3]
            keep(session, Prediction(week, Answered(question_of(week).key, choice, sureness)))
    scene = context.routes.season(played_until(session, lambda view: view.phase == "fini"))
    assert isinstance(scene, SummerScene)
    scene.act(OpenChapter("talk"))
    return scene


@lru_cache
def weighed_summer() -> Estimates:
    """What counted in the summer of these stages; computed once for all of them."""
    context = Context(Settings(), memory_store(), "fr")
    session = session_when(context, lambda view: view.phase == "fini")
    *_, known = estimated(evidence_of(context.store.read(session.id)))
    return known


def _reviewed(chapter: str) -> Callable[[Context], Scene]:
    """The review of the summer at this chapter, once it is known what counted."""

    def make(context: Context) -> Scene:
        session = session_when(context, lambda view: view.phase == "fini")
        scene = SummerScene(context, session)
        scene.weighing = Weighing(scene.summer.evidence, weighed_summer())
        scene.act(OpenChapter(chapter))
        return scene

    return make


def _asked(stage: str, entry: str) -> Callable[[Context], Scene]:
    """A stage where one of its numbers is asked about."""

    def make(context: Context) -> Scene:
        scene = STAGES[stage](context)
        assert isinstance(scene, WidgetScene)
        scene.focus(entry)
        scene.handle(KeyPress("enter"))
        return scene

    return make


def _foreseeing(context: Context) -> Scene:
    scene = context.routes.season(foreseen(context, "plan"))
    assert isinstance(scene, PlanScene)
    scene.foresight.comes_first = scene.foresight.is_open = True
    return scene


RAINY_JULY: Final = """\
# Mon scénario de formation
format: 1
titre: Un juillet sous la pluie
region: quebec
lieu: Val-des-Érables
calendrier: {semaines: 8}
cooperants:
  nombre: 11
  liens: 0.3                # ils se connaissent
incidents:
  - id: dispute
    titre: Une dispute
    sphere: association
    quand: {semaine: {egal: 4}}
    texte: Deux jeunes ne se parlent plus.
    choix:
      - {id: a, posture: acompagner, texte: Les réunir}
      - {id: b, posture: deleguer, texte: Laisser faire}
"""


def _dials(context: Context) -> Scene:
    """The dials over the choice of a scenario, one of them turned."""
    scene = ScenariosScene(context)
    scene.act(TurnDial("market", "genereux"))
    scene.act(OpenDials(True))
    return scene


def _workshop(context: Context) -> Scene:
    """A text with one wrong word, the caret on its line."""
    file = own_folder() / "juillet-pluie.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(RAINY_JULY, encoding="utf-8")
    scene = WorkshopScene(context, str(file))
    scene.buffer = scene.buffer.at(scene.buffer.offset(16, 34))
    return scene


def _answered(*gestures: UiAction) -> Callable[[Context], Scene]:
    """The laboratory after these gestures, over so few summers that they are soon played."""

    def make(context: Context) -> Scene:
        scene = LaboratoryScene(context, steps=SUMMERS)
        for gesture in gestures:
            scene.act(gesture)
        return scene

    return make


def _money_shared(context: Context) -> Scene:
    scene = RulesScene(context, load_scenario("quebec"), SUMMERS)
    scene.act(ChooseMatter("pay"))
    return scene


def _debriefed(context: Context) -> Session:
    """A whole summer around which a group has met."""
    session = session_when(context, lambda view: view.phase == "fini")
    session.note(3, "Personne ne nous a cherchés des yeux.")
    drawn = {"avant": frozenset({("buts", "vision")}), "apres": frozenset(LEDGER_OF)}
    spread = {"avant": (2, 2, 4, 3, 3), "apres": (4, 5, 2, 4, 5)}
    for number, moment in enumerate(MOMENTS * 3):
        agreement = tuple(max(1, level - number % 2) for level in spread[moment])
        session.write_page(impact.KIND, number, Sheet(moment, agreement, drawn[moment]).content())
    sheet = ThemeSheet(
        "Trouver les jeunes",
        "On recrute fin juin, quand tout le monde a déjà un plan.",
        "En mai, trente jeunes ont entendu parler de la coop par un ancien.",
        ("Un ancien par école raconte son été.", "", "Une date en mars au calendrier.", ""),
    )
    session.write_page(future.KIND, 0, sheet.content())
    return session


STAGES: Final[dict[str, Callable[[Context], Scene]]] = {
    "titre": lambda context: context.routes.title(),
    "scenarios": lambda context: context.routes.scenarios(),
    "difficulte": _dials,
    "preparation": _season(lambda view: view.phase == "preparation"),
    "plan": _season(_at("plan")),
    "prevoir": _foreseeing,
    "assemblee": _season(_at("assemblee")),
    "travail": _season(_at("travail")),
    "incident": _season(_has_incident),
    "bilan": _season(_at("bilan")),
    "arret": lambda context: context.routes.freeze(session_when(context, _at("bilan", 3))),
    "carnet": _notebook,
    "bilan-prevu": lambda context: context.routes.season(foreseen(context, "bilan")),
    "membre": lambda context: context.routes.member(session_when(context, _at("plan")), 4),
    "cloture": _season(_at("cloture")),
    "place": lambda context: context.routes.seat(session_when(context, _at("bilan", 5)).saved, 5),
    "boite-histoire": _glass("story"),
    "boite-carte": _glass("map"),
    "boite-formule": _glass("formula"),
    "boite-ligne": _glass("line"),
    "bilan-ete": _reviewed("essential"),
    "bilan-moyens": _reviewed("spheres"),
    "bilan-semaines": _reviewed("weeks"),
    "bilan-decisions": _reviewed("decisions"),
    "bilan-apport": _reviewed("brings"),
    "bilan-groupe": _reviewed("people"),
    "origine-decision": _asked("bilan-decisions", "origin-counted"),
    "origine-comptes": _asked("bilan", "origin-accounts"),
    "seance": lambda context: context.routes.gathering(_debriefed(context).id),
    "quiz": lambda context: context.routes.quiz(_debriefed(context).id),
    "avenir": lambda context: context.routes.future(_debriefed(context).id),
    "avant-apres": lambda context: context.routes.before_after(_debriefed(context).id),
    "assistant": lambda context: context.routes.wizard(),
    "saisons": lambda context: (session_when(context, _at("plan", 2)), context.routes.saves())[1],
    "branches": lambda context: context.routes.branches(branched(context)[0].id, WEEK),
    "comparaison": _comparison,
    "groupes": _groups,
    "reglages": lambda context: context.routes.settings(),
    "touches": lambda context: context.routes.keys(),
    "pause": lambda context: context.routes.pause(session_when(context, _at("plan", 2))),
    "guide": lambda context: context.routes.season(played_until(guided_season(context), _at("plan", 1))),
    "viser": lambda context: context.routes.aim(session_when(context, _at("plan", 2)), "plan"),
    "aide": lambda context: context.routes.help("plan"),
    "accessibilite": lambda context: context.routes.access(),
    "atelier": _workshop,
    "et-si": _answered(),
    "et-si-reponse": _answered(AskCard("consentement")),
    "laboratoire": _answered(SetByHand()),
    "regles-vote": lambda context: RulesScene(context, load_scenario("quebec"), SUMMERS),
    "regles-paie": _money_shared,
}
"""A maker for each scene, by the name of its pictures."""


def staged(name: str) -> Callable[[Context], Scene]:
    """The maker of a stage, on a context whose routes it opens first."""

    def make(context: Context) -> Scene:
        context.routes = build_routes(context)
        return STAGES[name](context)

    return make
