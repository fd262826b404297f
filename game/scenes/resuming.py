"""Opening a season that was kept: what can go wrong is said in words."""

from __future__ import annotations

import datetime

from game.saves import Record, SavedSeason
from game.scenario import ScenarioError
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Replace, Scene, Transition
from game.session import NotResumable, Session, can_go_on
from game.sim import RULES_VERSION


class CannotResume(Exception):
    """A kept season cannot go on; `sentence` says why, in the language of the screen."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def is_of_these_rules(record: Record) -> bool:
    """Whether a season was played by the rules of this version, so that it may go on."""
    return record.rules == str(RULES_VERSION)


def last_unfinished(context: Context) -> Record | None:
    """The season that was left last, if it was played by these rules."""
    records = reversed(context.store.records())
    return next((each for each in records if not each.is_finished and is_of_these_rules(each)), None)


def goes_on(context: Context, record: Record) -> bool:
    """Whether a kept season can be resumed: it is played again to see, which takes part of a second."""
    try:
        return can_go_on(context.store.read(record.id))
    except (KeyError, ValueError):
        return False


def reopened(context: Context, record: Record) -> Session:
    """The session of a kept season, the words of its region in use.

    Raises:
        CannotResume: it was played by other rules, or what is kept makes no sense.
    """
    try:
        session = Session.resume(context.store, record.id)
    except NotResumable as error:
        raise CannotResume(context.texts(error.notice.key, **error.notice.values)) from error
    except (KeyError, ValueError) as error:
        raise CannotResume(context.texts("seasons.damaged")) from error
    context.settle_in(session.scenario.region)
    return session


def begun_again(context: Context, saved: SavedSeason) -> Session:
    """A new season: the summer of a kept one, from its beginning.

    Raises:
        CannotResume: its scenario is not read any more.
    """
    try:
        session = Session.again(context.store, saved)
    except ScenarioError as error:
        raise CannotResume(context.texts("resume.scenario_unread")) from error
    context.settle_in(session.scenario.region)
    return session


def played(context: Context, session: Session, said: str = "") -> Transition:
    """Into the season, and nothing else left open below it; it may begin with a brief message."""

    def make() -> Scene:
        scene = context.routes.season(session)
        if said and isinstance(scene, WidgetScene):
            scene.toast(said)
        return scene

    return Replace(make, everything=True)


def day_of(context: Context, moment: str) -> str:
    """The day of a moment kept in UTC, as this place writes it: 3 juillet 2026."""
    day = datetime.datetime.fromisoformat(moment).astimezone().date()
    return context.texts("seasons.day", date=context.texts.date(day), year=day.year)


def stage_of(context: Context, record: Record) -> str:
    """Where a season stands: the preparation, a week and its step, or the end."""
    texts = context.texts
    if record.is_finished:
        return texts("seasons.finished")
    if record.phase == "preparation":
        return texts("phase.preparation")
    return texts("seasons.week", week=record.week, n_weeks=record.n_weeks, phase=texts(f"phase.{record.phase}"))
