"""The quiz that opens a session: a question for the whole room, an estimate, the number and its source."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Final

from game.debriefing.quiz import KIND, Question, ask, content_of, in_words, quiz_of, source_of
from game.saves import SavedSeason
from game.scenes.page_keeping import keep_page
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Transition
from game.ui import (
    T16,
    T18,
    T24,
    T30,
    T40,
    Button,
    Card,
    Cells,
    Chip,
    Column,
    Handled,
    Icon,
    Interaction,
    KeyHint,
    KeyPress,
    Label,
    OptionCard,
    Page,
    Row,
    Table,
    TableColumn,
    TableRow,
    Title,
    UiAction,
    Widget,
    choice_list,
    page_bar,
    page_foot,
)

_CHOICES_WIDTH: Final = 460.0


@dataclass(frozen=True, slots=True)
class Estimate(UiAction):
    """The room agrees on this number."""

    number: float


@dataclass(frozen=True, slots=True)
class GoOn(UiAction):
    """Reveal the number, then the next question; at the end, back."""


@dataclass(frozen=True, slots=True)
class Again(UiAction):
    """From the first question."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back to the session."""


class NumberCard(OptionCard):
    """A number to choose; on the one that is chosen, or once the number is known, Enter goes on."""

    goes_on = False

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        return Handled(GoOn()) if key.chord == "enter" and self.goes_on else super().on_key(key, ui)


class QuizScene(WidgetScene):
    """Around a kept season, whose page keeps what was estimated; or about the network alone."""

    topic = "quiz"
    first_focus = "go-on"

    def __init__(self, context: Context, season: str) -> None:
        super().__init__(context)
        saved: SavedSeason | None = None
        with contextlib.suppress(KeyError, ValueError):
            saved = context.store.read(season)
        self.season = season if saved is not None else ""
        summary, seed = (saved.summary, saved.record.seed) if saved is not None else (None, 0)
        self.questions = quiz_of(summary, seed, context.texts.region)
        self.estimates: dict[str, float] = {}
        self._place = 0
        self._is_revealed = False

    @property
    def question(self) -> Question | None:
        """The one that is asked; None once all were."""
        return self.questions[self._place] if self._place < len(self.questions) else None

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Estimate(number):
                if self.question is not None and not self._is_revealed:
                    self.estimates[self.question.key] = number
            case GoOn():
                return self._go_on()
            case Again():
                self._place, self._is_revealed = 0, False
                self.estimates.clear()
                self.router.ui.scroll.clear()
            case Leave():
                return Pop()
        return None

    def _go_on(self) -> Transition | None:
        if self.question is None:
            return Pop()
        self._is_revealed = not self._is_revealed
        if not self._is_revealed:
            self._place += 1
        elif self.season and self.estimates:
            keep_page(self, self.season, KIND, 0, content_of(self.estimates))
        self.invalidate()
        self.focus("go-on")
        self.router.ui.scroll.clear()
        return None

    # What is shown

    def build(self) -> Widget:
        t, question = self.context.texts, self.question
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        hints = [
            KeyHint("1–5", t("quiz.key_digits")),
            KeyHint(t("ui.key_enter"), t("quiz.key_enter")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        go_on = Button(self._next_words(), GoOn(), kind="main", icon_after="fd", key="go-on").sized(width=230)
        again = Button(t("quiz.again"), Again(), icon="refaire", key="again")
        return Page(
            t("quiz.title"),
            self._asking(question) if question is not None else self._all(),
            bar=page_bar(t("quiz.title"), back=back, right=self._progress(question)),
            foot=page_foot(hints if question is not None else hints[1:], None, [go_on] if question else [again, go_on]),
        )

    def _next_words(self) -> str:
        t = self.context.texts
        if self.question is None:
            return t("quiz.back")
        if not self._is_revealed:
            return t("quiz.reveal")
        return t("quiz.next" if self._place + 1 < len(self.questions) else "quiz.to_end")

    def _progress(self, question: Question | None) -> list[Widget]:
        if question is None:
            return []
        t, place, count = self.context.texts, self._place + 1, len(self.questions)
        said = t("quiz.progress", n=t.number(place), of=t.number(count))
        return [Cells(place, count, name=t("quiz.title"), value=said, look="ink", size=(14, 14)), Label(said)]

    def _asking(self, question: Question) -> Widget:
        """The question for the room at the left, the numbers to choose from at the right."""
        t = self.context.texts
        about = Chip(t("quiz.of_season"), "soleil") if question.is_of_season else Chip(t("quiz.of_network"), "reseau")
        left = Column(
            [
                Row([about]),
                Label(ask(t, question), T40),
                self._answer(question) if self._is_revealed else Label(t("quiz.estimate"), T18, "ink2"),
            ],
            gap=20,
        )
        right = choice_list(
            [self._choice(question, number) for number in question.choices],
            numbered=True,
            gap=12,
            name=t("quiz.answers"),
            key="choices",
        )
        return Row([left.sized(grow=1), right.sized(width=_CHOICES_WIDTH)], gap=32, align="start", stack=True)

    def _choice(self, question: Question, number: float) -> NumberCard:
        t, place = self.context.texts, question.choices.index(number)
        words = in_words(t, question, number)
        is_nearest = self._is_revealed and number == question.nearest
        digit = Label(t.number(place + 1), T18, "ink2").sized(width=24)
        mark = Row([Icon("cible", 24), Label(t("quiz.nearest_mark"))], gap=8) if is_nearest else None
        card = NumberCard(
            Row([digit, Label(words, T24).sized(grow=1), mark], gap=8),
            Estimate(number),
            name=words,
            value=t("quiz.nearest_mark") if is_nearest else "",
            selected=self.estimates.get(question.key) == number,
            padding=24,
            key=f"choice-{place}",
            outlined=True,
        )
        card.goes_on = card.selected or self._is_revealed
        return card

    def _answer(self, question: Question) -> Card:
        """The number, how near the estimate was, and where it comes from."""
        t, estimate = self.context.texts, self.estimates.get(question.key)
        if estimate is None:
            said = t("quiz.said_nothing")
        elif estimate == question.nearest:
            said = t("quiz.nearest")
        else:
            said = t("quiz.farther", choice=in_words(t, question, question.nearest))
        return Card(
            Column(
                [
                    Title(t(f"quiz.truth.{question.key}", n=in_words(t, question, question.truth)), "", T30),
                    Label(said, T18),
                    Label(source_of(t, question), T16, "ink2"),
                ],
                gap=10,
            ),
            paper="sun",
            padding=20,
        )

    def _all(self) -> Widget:
        """Every number beside what was estimated."""
        t = self.context.texts
        columns = [
            TableColumn(t("quiz.column.question"), share=3),
            TableColumn(t("quiz.column.estimate"), is_number=True),
            TableColumn(t("quiz.column.number"), is_number=True),
        ]
        rows = [
            TableRow(
                (
                    ask(t, each),
                    in_words(t, each, self.estimates[each.key]) if each.key in self.estimates else t("quiz.none"),
                    in_words(t, each, each.truth),
                )
            )
            for each in self.questions
        ]
        sources = [Label(source_of(t, each), T16, "ink2") for each in {q.source: q for q in self.questions}.values()]
        return Column(
            [
                Title(t("quiz.end")),
                Label(t("quiz.end_text")),
                Card(Table(columns, rows, name=t("quiz.end")), padding=0),
                *sources,
            ],
            gap=14,
        )
