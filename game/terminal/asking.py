"""The questions of each phase of a season, and the commands understood at every question."""

from __future__ import annotations

from game.debriefing.freeze import KIND, PauseNote, facts_of, question_of, question_words, reason_to_pause
from game.session import Session
from game.sim import (
    INTERVENTIONS,
    POSTURES,
    AllocateHours,
    Answer,
    ChoosePosture,
    Decision,
    IncidentAsked,
    Intervene,
    PlanAsked,
    PreparationAsked,
    Prepare,
    ProposalAsked,
)
from game.telling import target_name
from game.terminal.foreseeing import foresee, foreseen_of_summer, foreseen_of_week
from game.terminal.reviewing import notes_of_summer, pauses_of_summer, review_of_summer, review_of_week
from game.terminal.telling import Teller, what_happened
from game.terminal.voice import Voice

MOST_HOURS = 12
"""Of one activity on one day; the rules know better and say why."""


class _Undone(Exception):
    """The last step was taken back: what is asked has changed."""


class Left(Exception):
    """The player leaves; the season is kept."""


class Play:
    """The questions of each phase. Enter alone goes on."""

    def __init__(self, session: Session, voice: Voice, *, foresees: bool = False) -> None:
        """`foresees`: whether a question comes before each week."""
        self._session = session
        self._voice = voice
        self._foresees = foresees
        self._texts = voice.texts
        self._teller = Teller(voice.texts)
        self._warned = session.saving_warning  # said at the opening
        voice.commands = {
            letter: command
            for word, command in (
                ("help", self._help),
                ("quit", self._quit),
                ("undo", self._undo),
                ("team", self._tell_team),
                ("state", self._tell_state),
            )
            for letter in self._texts(f"terminal.word.{word}").split()
        }

    def run(self) -> None:
        """Play until the season is over."""
        self._voice.say(self._teller.opening(self._session.view))
        self._voice.say([self._texts("terminal.id", id=self._session.id), self._texts("terminal.help_hint")])
        while not self._session.over:
            self._voice.say()
            try:
                self._ask()
            except _Undone:
                continue
            if (warning := self._session.saving_warning) not in (None, self._warned):
                self._warned = warning
                self._voice.say([self._texts(f"{warning}")])
        self._voice.say()
        self._voice.say(review_of_summer(self._teller, self._session.view))
        self._voice.say(foreseen_of_summer(self._texts, self._session))
        self._voice.say(notes_of_summer(self._texts, self._session.notes))
        self._voice.say(pauses_of_summer(self._texts, self._session.pages(KIND)))

    def _ask(self) -> None:
        match self._session.pending:
            case PreparationAsked() as asked:
                self._prepare(asked)
            case PlanAsked():
                self._plan()
            case ProposalAsked() as asked:
                self._debate(asked)
            case IncidentAsked() as asked:
                self._settle(asked)
            case _ if self._session.phase == "bilan":
                self._review()
            case _:
                self._go_on()

    # --- Commands ---------------------------------------------------------------------------------------------

    def _help(self) -> None:
        self._voice.say(self._texts("terminal.help").split("\n"))

    def _quit(self) -> None:
        raise Left

    def _undo(self) -> None:
        if self._session.undo():
            self._voice.say([self._texts("terminal.undone")])
            raise _Undone
        self._voice.say([self._texts("terminal.nothing_to_undo")])

    def _tell_team(self) -> None:
        self._voice.say(self._teller.team(self._session.view))

    def _tell_state(self) -> None:
        view = self._session.view
        self._voice.say(self._teller.week(view))
        self._voice.say(self._teller.sphere(sphere, view.scenario.dials) for sphere in view.spheres)
        self._voice.say(self._teller.rules(view))

    # --- Phases -----------------------------------------------------------------------------------------------

    def _decide(self, decision: Decision) -> bool:
        """Take a decision; when it is refused, say why."""
        reasons = self._session.decide(decision)
        self._voice.say(self._texts(f"reason.{reason.key}", **dict(reason.values)) for reason in reasons)
        return not reasons

    def _prepare(self, asked: PreparationAsked) -> None:
        texts = self._texts
        self._voice.say(self._teller.preparation(asked, self._session.scenario.dials))
        names = [texts(f"condition.{each.id}") for each in asked.conditions]
        chosen = self._voice.choose(texts("terminal.which_condition"), names)
        if chosen is None:
            self._go_on()
            return
        condition = asked.conditions[chosen]
        days = self._voice.ask_number(texts("terminal.how_many_days", cap=condition.cap), 0, condition.cap)
        if days is not None:
            self._decide(Prepare(condition.id, days))

    def _plan(self) -> None:
        texts, view = self._texts, self._session.view
        self._voice.say(self._teller.week(view))
        self._voice.say([self._teller.weather(view)])
        self._voice.say(self._teller.hours(view))
        options = [self._teller.sphere(sphere, view.scenario.dials) for sphere in view.spheres]
        chosen = self._voice.choose(texts("terminal.plan"), [*options, texts("terminal.plan_hours")])
        if chosen is None:
            if self._foresees:
                foresee(self._session, self._voice)
            self._go_on()
        elif chosen < len(view.spheres):
            postures = [
                texts(f"posture.{each}") + texts("terminal.colon") + texts(f"posture.{each}.meaning")
                for each in POSTURES
            ]
            posture = self._voice.choose(texts("terminal.which_posture"), postures)
            if posture is not None:
                self._decide(ChoosePosture(view.spheres[chosen].sphere, POSTURES[posture]))
        else:
            self._allocate()

    def _allocate(self) -> None:
        texts, view = self._texts, self._session.view
        hired = [each.profile for each in view.animateurs if each.is_hired]
        who = self._voice.choose(texts("terminal.which_animateur"), [each.name for each in hired], default=0)
        activities = [texts(f"activity.{each.id}") for each in view.plan.activities]
        what = self._voice.choose(texts("terminal.which_activity"), activities)
        if who is None or what is None:
            return
        activity = view.plan.activities[what]
        target = ""
        if activity.targets and activity.targets != ("",):
            named = [target_name(texts, view, each) for each in activity.targets]
            place = self._voice.choose(texts("terminal.which_target"), named)
            if place is None:
                return
            target = activity.targets[place]
        free = view.plan.free_hours_by_day[hired[who].id]
        days = [
            texts("terminal.free_day", day=texts(f"day.{day}"), hours=texts.hours(hours))
            for day, hours in enumerate(free)
        ]
        day = self._voice.choose(texts("terminal.which_day"), days)
        if day is None:
            return
        hours = self._voice.ask_number(texts("terminal.how_many_hours", usual=activity.usual_hours), 0, MOST_HOURS)
        self._decide(
            AllocateHours(hired[who].id, day, activity.id, target, activity.usual_hours if hours is None else hours)
        )

    def _debate(self, asked: ProposalAsked) -> None:
        texts = self._texts
        self._voice.say(self._teller.item(self._session.view, asked))
        self._voice.say([texts.plural("terminal.interventions_left", asked.interventions_left)])
        meanings = [
            texts(f"intervention.{each}") + texts("terminal.colon") + texts(f"intervention.{each}.meaning")
            for each in INTERVENTIONS
        ]
        chosen = self._voice.choose(texts("terminal.which_intervention"), meanings, default=0) or 0
        intervention, option = INTERVENTIONS[chosen], ""
        if intervention in ("recommander", "trancher"):
            options = [self._teller.read(each.text) for each in asked.proposal.options]
            place = self._voice.choose(texts("terminal.which_option"), options)
            if place is None:
                return
            option = asked.proposal.options[place].id
        if chosen and not self._decide(Intervene(asked.proposal.id, intervention, option)):
            return
        self._go_on()

    def _settle(self, asked: IncidentAsked) -> None:
        texts = self._texts
        self._voice.say(self._teller.incident(self._session.view, asked))
        options = []
        for choice in asked.incident.choices:
            text = self._teller.about(self._session.view, choice.text, asked.who)
            options.append(
                texts("terminal.choice_hours", text=text, hours=texts.hours(choice.hours)) if choice.hours else text
            )
        options.append(texts("terminal.ask_group"))
        chosen = self._voice.choose(texts("terminal.which_choice"), options)
        if chosen == len(asked.incident.choices):
            would = next(each for each in asked.incident.choices if each.id == asked.group_would)
            self._voice.say(
                [texts("terminal.group_would", choice=self._teller.about(self._session.view, would.text, asked.who))]
            )
            return
        if chosen is not None and not self._decide(Answer(asked.incident.id, asked.incident.choices[chosen].id)):
            return
        self._go_on()

    def _go_on(self) -> None:
        before = self._session.view
        self._session.advance()
        self._voice.say(what_happened(self._teller, before, self._session.view))

    def _review(self) -> None:
        texts, view = self._texts, self._session.view
        self._voice.say(review_of_week(self._teller, view))
        self._voice.say(foreseen_of_week(texts, self._session))
        note = self._voice.ask(texts("terminal.note"))
        if note:
            self._session.note(view.week, note)
        if reason_to_pause(view, at_pivotal=False):
            self._pause()
        self._go_on()

    def _pause(self) -> None:
        """A pause on image in one line; an answer is kept."""
        texts, view = self._texts, self._session.view
        question = question_of(view, facts_of(texts, view))
        answer = self._voice.ask(texts("freeze.terminal", question=question_words(texts, question)))
        if answer:
            self._session.write_page(KIND, view.week, PauseNote(question, answer).content())
