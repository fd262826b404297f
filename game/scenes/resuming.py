"""Opening a season that was kept: what can go wrong is said in words."""

from __future__ import annotations

import datetime

from game.saves import Record
from game.scenes.scene import Context
from game.scenes.stack import Replace, Transition
from game.session import NotResumable, Session
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
    """The season that was left last and may go on."""
    records = reversed(context.store.records())
    return next((each for each in records if not each.is_finished and is_of_these_rules(each)), None)


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
    context.speak(context.texts.language, session.scenario.region)
    return session


def played(context: Context, session: Session) -> Transition:
    """Into the season, and nothing else left open below it."""
    return Replace(lambda: context.routes.season(session), everything=True)


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
