"""The pause: a dialog over the season, which stays in sight."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.resuming import played
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Push, Replace, Transition
from game.session import Session
from game.telling import read
from game.ui import T16, Button, Column, Dialog, KeyPress, Label, Spacer, UiAction, Widget


@dataclass(frozen=True, slots=True)
class GoBack(UiAction):
    """Go on playing."""


@dataclass(frozen=True, slots=True)
class Undo(UiAction):
    """Take back the last decision or step of this week."""


@dataclass(frozen=True, slots=True)
class OpenNotebook(UiAction):
    """What the players wrote, week after week."""


@dataclass(frozen=True, slots=True)
class CloseNotebook(UiAction):
    """Back to the choices of the pause."""


@dataclass(frozen=True, slots=True)
class PlayOtherwise(UiAction):
    """See a week of this season again, to play it otherwise."""


@dataclass(frozen=True, slots=True)
class OpenGathering(UiAction):
    """A session with a group around this season."""


@dataclass(frozen=True, slots=True)
class OpenSettings(UiAction):
    """The settings."""


@dataclass(frozen=True, slots=True)
class OpenHelp(UiAction):
    """Help and glossary."""


@dataclass(frozen=True, slots=True)
class ComeOut(UiAction):
    """Leave the season for the title, where it is kept; a trial, for the workshop."""


class PauseScene(WidgetScene):
    """What can be done besides playing; nothing here loses anything."""

    topic = "pause"
    ambience = None
    see_through = True

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context)
        self._session = session
        self._reads_notebook = False

    def act(self, action: UiAction) -> Transition | None:
        routes = self.context.routes
        match action:
            case GoBack():
                return Pop()
            case Undo():
                self._session.undo()
                return played(self.context, self._session, self.context.texts("pause.undone"))
            case OpenNotebook() | CloseNotebook():
                self._reads_notebook = isinstance(action, OpenNotebook)
            case PlayOtherwise():
                return Push(lambda: routes.branches(self._session.id, self._session.view.week))
            case OpenGathering():
                return Push(lambda: routes.gathering(self._session.id))
            case OpenSettings():
                return Push(routes.settings)
            case OpenHelp():
                return Push(lambda: routes.help("pause"))
            case ComeOut():
                return Replace(self.context.way_out(self._session.id), everything=True)
        return None

    def key_pressed(self, key: KeyPress) -> Transition | None:
        match key.chord:
            case "m":
                return self._do(GoBack())
            case "ctrl+z" if self._session.can_undo:
                return self._do(Undo())
        return None

    def build(self) -> Widget:
        return Spacer()

    def dialog(self) -> Dialog:
        return self._notebook() if self._reads_notebook else self._choices()

    def _notebook(self) -> Dialog:
        t, notes = self.context.texts, self._session.notes
        lines: list[Widget] = [
            Column([Label(t("pause.note_of_week", week=week), T16.black), Label(t.polish(notes[week]))], gap=2)
            for week in sorted(notes)
        ]
        close = Button(t("pause.close_notes"), CloseNotebook(), kind="main", key="close", shortcut="escape")
        written = lines or [Label(t("pause.no_notes"))]
        return Dialog(t("pause.notes"), written, [close], icon="livre", width=520, first_focus="close", key="notebook")

    def _choices(self) -> Dialog:
        t, session = self.context.texts, self._session
        view = session.view
        place = "pause.preparation" if view.week == 0 else "pause.week"
        title = read(t, session.scenario.title)
        warning, is_trial = session.saving_warning, self.context.is_trial(session.id)
        kept = t("pause.trial") if is_trial else t("pause.kept")
        buttons = [
            Button(t("pause.resume"), GoBack(), kind="main", icon="play", key="resume", shortcut="escape"),
            Button(
                t("pause.undo"),
                Undo(),
                icon="annuler",
                key="undo",
                enabled=session.can_undo,
                reason=t("pause.nothing_to_undo"),
            ),
            Button(t("pause.notes"), OpenNotebook(), icon="livre", key="notes"),
            Button(t("branches.entry"), PlayOtherwise(), icon="branche", key="otherwise"),
            Button(t("gathering.title"), OpenGathering(), icon="gens", key="gathering"),
            Button(t("pause.settings"), OpenSettings(), icon="reglages", key="settings"),
            Button(t("pause.help"), OpenHelp(), icon="question", key="help"),
            Button(t("pause.workshop") if is_trial else t("pause.title"), ComeOut(), icon="fg", key="title"),
        ]
        return Dialog(
            t("pause.name"),
            [
                Label(t(place, title=title, week=view.week, n_weeks=view.n_weeks)),
                Label(kept, T16, "ink2") if warning is None else Label(t(warning), T16, "err"),
                Column(buttons, gap=10, zone=True, name=t("pause.choices")),
                Label(t("pause.seed", seed=session.seed), T16, "ink2"),
            ],
            icon="pause",
            width=420,
            first_focus="resume",
        )
