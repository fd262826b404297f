"""Help and glossary: what to do on the page that asks, and the words of the trade."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.browsing import ITEM, BrowsingScene
from game.scenes.guide import guided_season
from game.scenes.help.terms import found, glossary
from game.scenes.help.topics import KEYS, key_of_deed, known
from game.scenes.resuming import played
from game.scenes.scene import Context
from game.scenes.searching import Search, search_field
from game.scenes.stack import Pop, Push, Transition
from game.scenes.terms import explained
from game.text.glossary import Term, mentions, term_of
from game.ui import (
    T16,
    T18,
    T24,
    Button,
    Card,
    Column,
    Flow,
    KeyHint,
    KeyPress,
    Label,
    OptionCard,
    Page,
    Row,
    Rule,
    UiAction,
    Widget,
    choice_list,
    page_bar,
    page_foot,
)
from game.ui.scroll import Window

_TOPIC_WIDTH, _LIST_WIDTH = 440.0, 268.0
_LIST_HEIGHT = 226.0


@dataclass(frozen=True, slots=True)
class OpenTopic(UiAction):
    """Read about another page."""

    topic: str


@dataclass(frozen=True, slots=True)
class OpenAccess(UiAction):
    """Read what makes the game accessible."""


@dataclass(frozen=True, slots=True)
class Choose(UiAction):
    """Read this term."""

    term: str


@dataclass(frozen=True, slots=True)
class BeginGuided(UiAction):
    """Play the first season with its guide, again; the season that runs is kept."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Go back where the help was asked."""


class HelpScene(BrowsingScene):
    """At the left the page that asked, at the right the glossary."""

    ambience = None

    def __init__(self, context: Context, topic: str, term: str = "") -> None:
        """Without a `term` to read, the first one that the page says."""
        super().__init__(context)
        self._topic = known(topic)
        self._query = ""
        self.looked_at = term or self._first_term()
        self.first_focus = ITEM + term if term else "back" if context.theme.stacked else "search"
        if not context.theme.stacked:
            self.router.bring_in_sight(ITEM + self.looked_at)

    def _first_term(self) -> str:
        t = self.context.texts
        said = mentions(t, t(f"help_page.text.{self._topic}"))
        return said[0].term if said else self._found()[0].id

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case OpenTopic(topic):
                self._topic, self._query = topic, ""
                self._read(self._first_term())
            case Search(query):
                self._query = query
                self.keep_in_sight([term.id for term in self._found()])
            case Choose(term):
                self._read(term)
            case BeginGuided():
                return played(self.context, guided_season(self.context))
            case OpenAccess():
                return Push(self.context.routes.access)
            case Leave():
                return Pop()
        return None

    @property
    def hinted_topic(self) -> str:
        return self._topic

    def key_pressed(self, key: KeyPress) -> Transition | None:
        return Pop() if key.chord == "f1" else None

    def _read(self, term: str) -> None:
        """Show a term, in the list too: a query that hides it is forgotten."""
        if term not in [each.id for each in self._found()]:
            self._query = ""
        self.look_at(term)
        self.router.bring_in_sight(ITEM + term)

    def _found(self) -> tuple[Term, ...]:
        return found(glossary(self.context.texts), self._query)

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        hints = [
            KeyHint(t("ui.key_tab"), t("help_page.verb_next")),
            KeyHint(t("help_page.key_arrows"), t("help_page.verb_browse")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        body = Row(
            [
                self._page_asked().sized(width=_TOPIC_WIDTH),
                Column([self._glossary(), self._other_pages()], gap=14).sized(grow=1),
            ],
            gap=24,
            align="stretch",
            stack=True,
        )
        return Page(
            t("help_page.title"),
            body,
            bar=page_bar(t("help_page.title"), back=back, right=[Label(t("help_page.about"), T16, "ink2")]),
            foot=page_foot(hints),
        )

    def _page_asked(self) -> Widget:
        t, topic = self.context.texts, self._topic
        keys = [KeyHint(key_of_deed(t, deed), t(f"help_page.verb.{deed}")) for deed in (*KEYS[topic], "help")]
        return Card(
            Column(
                [
                    Label(t(f"help_page.topic.{topic}"), T24),
                    explained(t, t(f"help_page.text.{topic}"), Choose, key="said"),
                    Label(t("help_page.keys"), T18.black),
                    Column([*keys], gap=6),
                ],
                gap=10,
            ),
            padding=18,
            tape="sky",
        )

    def _other_pages(self) -> Widget:
        t = self.context.texts
        others = [
            Button(t(f"help_page.topic.{each}"), OpenTopic(each), kind="discreet", key=f"topic-{each}")
            for each in KEYS
            if each != self._topic
        ]
        others.append(Button(t("access.title"), OpenAccess(), kind="discreet", key="access"))
        pages = Flow(others, gap=0, line_gap=0, zone=True, name=t("help_page.others"))
        guided = Button(t("guide.replay"), BeginGuided(), kind="small", icon="ampoule", key="guided")
        heading = Row([Label(t("help_page.others"), T18.black).sized(grow=1), guided], gap=16, stack=True)
        return Card(Column([heading, pages], gap=4), padding=14)

    def _glossary(self) -> Widget:
        t, terms = self.context.texts, self._found()
        search = search_field(self._query, t("help_page.search"), 280)
        heading = Row([Label(t("help_page.glossary"), T24).sized(grow=1), search], gap=16, stack=True)
        if terms:
            rows = [self._row(term) for term in terms]
            rows_of_terms = choice_list(rows, gap=2, name=t("help_page.glossary"))
            window = Window(rows_of_terms, height=_LIST_HEIGHT, key="terms").sized(width=_LIST_WIDTH)
            shown: Widget = Row([window, self._meaning().sized(grow=1)], gap=24, align="start", stack=True)
        else:
            shown = Label(t("help_page.nothing", query=self._query), T16, "ink2")
        sources = Label(t("help_page.sources"), T16, "ink2")
        return Card(Column([heading, shown, Rule(), sources], gap=12), padding=16)

    def _row(self, term: Term) -> OptionCard:
        is_on = term.id == self.looked_at
        return OptionCard(
            Label(term.word, T16.black if is_on else T16),
            Choose(term.id),
            name=term.word,
            selected=is_on,
            fill="tint",
            padding=8,
            key=ITEM + term.id,
        )

    def _meaning(self) -> Widget:
        """What it means, what it is in the game, where the word comes from, and how else it is said."""
        t = self.context.texts
        term = term_of(t, self.looked_at)
        in_game = t("help_page.in_game", words=term.game)
        also = t(f"help_page.also.{t.region}", words=term.also) if term.also else ""
        return Card(
            Column(
                [
                    Label(term.word, T24),
                    explained(t, term.meaning, Choose, T18, key="meaning", apart_from=term.id),
                    explained(t, in_game, Choose, key="game", apart_from=term.id),
                    Label(also, T16, "ink2") if also else None,
                    Label(t("help_page.source", source=term.source), T16, "ink2"),
                ],
                gap=8,
            ),
            paper="sun",
            padding=18,
        )
