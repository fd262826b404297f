"""Every widget in every state, for those who develop and for the visual tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.scenes.scene import WidgetScene
from game.scenes.stack import Pop, Transition
from game.ui import (
    T16,
    T18,
    T20,
    Button,
    Card,
    Cells,
    Checkbox,
    Chip,
    Column,
    Dialog,
    Draggable,
    Dropdown,
    DropTarget,
    Flow,
    Framed,
    Gauge,
    Icon,
    Interaction,
    KeyHint,
    Label,
    OptionCard,
    Overlay,
    Page,
    PecGauge,
    Pill,
    Port,
    Row,
    Slider,
    SphereSquare,
    Stepper,
    Switch,
    Table,
    TableColumn,
    TableRow,
    TextField,
    UiAction,
    Widget,
    choice_list,
    page_bar,
    page_foot,
    segmented,
)

_POSES = ("rest", "hover", "focus", "pressed", "disabled")


@dataclass(frozen=True, slots=True)
class Set(UiAction):
    """One of the samples takes another value."""

    sample: str
    value: str | float


@dataclass(frozen=True, slots=True)
class Ask(UiAction):
    """Open the sample dialog."""


@dataclass(frozen=True, slots=True)
class Close(UiAction):
    """Close the sample dialog."""


@dataclass(frozen=True, slots=True)
class Save(UiAction):
    """Show the brief message."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Go back."""


class Posed(Overlay):
    """A widget drawn as if it were hovered, focused or pressed."""

    def __init__(self, child: Widget, pose: str) -> None:
        super().__init__([child])
        self._child, self._pose = child, pose

    def render_children(self, port: Port, ui: Interaction) -> None:
        key = self._child.key
        if self._pose in {"hover", "focus", "pressed"}:
            ui = replace(
                ui,
                focus=key if self._pose == "focus" else "",
                hover="" if self._pose == "focus" else key,
                pressed=key if self._pose == "pressed" else "",
            )
        self._child.render(port, ui)


class Catalogue(WidgetScene):
    """The page of widgets; it changes nothing but its own samples."""

    def enter(self, result: object) -> None:
        texts = self.context.texts
        self._asks = False
        self.samples: dict[str, str | float] = {
            "place": texts("catalogue.place_value"),
            "draft": texts("catalogue.draft_value"),
            "slider": 1,
            "list": 1,
            "tab": 0,
            "sound": 1,
            "motion": 1,
            "days": 3,
            "share": 0.72,
            "vote": 0,
            "slot": "",
        }
        super().enter(result)

    def act(self, action: UiAction) -> Transition | None:
        texts = self.context.texts
        match action:
            case Set(sample, value):
                self.samples[sample] = value
            case Ask():
                self._asks = True
            case Close():
                self._asks = False
            case Save():
                self.toast(texts("catalogue.saved"), Set("days", 0), texts("ui.undo"))
            case Leave():
                return Pop()
        return None

    def dialog(self) -> Dialog | None:
        if not self._asks:
            return None
        t = self.context.texts
        buttons = [
            Button(t("catalogue.quit"), Close(), key="quit"),
            Button(t("catalogue.stay"), Close(), kind="main", key="stay", shortcut="escape"),
        ]
        return Dialog(
            t("catalogue.quit_title"), [Label(t("catalogue.quit_text"))], buttons, width=400, first_focus="stay"
        )

    def build(self) -> Widget:
        t = self.context.texts
        first = Row(
            [self._buttons().sized(grow=1), Column([self._tags(), self._gauges()]).sized(grow=1)],
            align="stretch",
            stack=True,
        )
        second = Row(
            [self._fields().sized(width=388), self._lists().sized(grow=1), self._dragging().sized(width=396)],
            align="stretch",
            stack=True,
        )
        third = Row([self._table().sized(grow=1), self._choices().sized(grow=1)], align="stretch", stack=True)
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape")
        hints = [
            KeyHint(t("ui.key_tab"), t("catalogue.key_next")),
            KeyHint(t("ui.key_enter"), t("catalogue.key_activate")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        ask = Button(t("catalogue.ask"), Ask(), key="ask", tooltip=t("catalogue.ask_hint"))
        save = Button(t("catalogue.save"), Save(), kind="main", icon_after="fd", key="save").sized(width=200)
        return Page(
            t("catalogue.title"),
            Column([first, second, third]),
            bar=page_bar(t("catalogue.title"), back=back, right=[Label(t("catalogue.about"), T16, "ink2")]),
            foot=page_foot(hints, None, [ask, save]),
        )

    def _headed(self, key: str, *content: Widget) -> Card:
        return Card(Column([Label(self.context.texts(key), T20), *content], gap=8), padding=15)

    def _buttons(self) -> Card:
        t = self.context.texts
        heads = [Label(t(f"catalogue.{pose}"), T16, "ink2", align="center") for pose in _POSES]
        lines = [self._poses("", heads)]
        for kind in ("main", "second", "discreet"):
            words = [Button(t("catalogue.next"), Save(), kind=kind, enabled=pose != "disabled") for pose in _POSES]
            lines.append(self._poses(t(f"catalogue.{kind}"), [Posed(b, p) for b, p in zip(words, _POSES, strict=True)]))
        pencils = [
            Button("", Save(), kind="small", icon="crayon", name=t("catalogue.write"), enabled=pose != "disabled")
            for pose in _POSES
        ]
        posed = [Row([Posed(b, p)], justify="center") for b, p in zip(pencils, _POSES, strict=True)]
        lines.append(self._poses(t("catalogue.icon"), posed))
        return self._headed("catalogue.buttons", *lines)

    @staticmethod
    def _poses(word: str, widgets: Sequence[Widget]) -> Row:
        return Row([Label(word, T16.bold).sized(width=80), *(widget.sized(grow=1) for widget in widgets)], gap=14)

    def _tags(self) -> Card:
        t = self.context.texts
        chips = [
            Chip(t("catalogue.reached"), "okr", "good"),
            Chip(t("catalogue.on_the_way"), "chrono", "soon"),
            Chip(t("catalogue.look_again"), "alerte", "bad"),
            Chip(t("catalogue.neutral"), "info"),
        ]
        pills: list[Widget] = []
        for component in ("v", "s", "a"):
            word = t(f"catalogue.{component}")
            pills.append(Row([Pill(component, name=word), Label(word)], gap=8))
        squares = [SphereSquare(s, name=t(f"catalogue.{s}")) for s in ("entreprise", "association", "travail")]
        return self._headed("catalogue.tags", Flow(chips, gap=8), Flow([*pills, *squares], gap=12))

    def _gauges(self) -> Card:
        t = self.context.texts
        values = [t(f"catalogue.choice_{rank}") for rank in range(4)]
        chosen, share = int(self.samples["slider"]), float(self.samples["share"])
        return self._headed(
            "catalogue.gauges",
            Row(
                [
                    Slider(values, chosen, lambda v: Set("slider", v), name=t("catalogue.slider")).sized(grow=1),
                    Slider(values, 1, lambda v: Set("slider", v), name=t("catalogue.slider_off"), enabled=False).sized(
                        grow=1
                    ),
                ],
                gap=24,
                stack=True,
            ),
            Row(
                [
                    Gauge(share, name=t("catalogue.energy"), value=t.percent(share), key="energy").sized(grow=1),
                    Cells(3, 5, name=t("catalogue.skill"), value=t("catalogue.skill_value")),
                ],
                gap=24,
            ),
            PecGauge((19, 21, 19), name=t("catalogue.pec"), value="59", target=75),
        )

    def _fields(self) -> Card:
        t = self.context.texts
        place, draft = str(self.samples["place"]), str(self.samples["draft"])
        return self._headed(
            "catalogue.fields",
            Label(t("catalogue.place")),
            TextField(place, lambda v: Set("place", v), name=t("catalogue.place"), icon="loupe", key="place"),
            TextField(
                "22",
                lambda v: Set("place", v),
                name=t("catalogue.length"),
                error=t("catalogue.length_error"),
                key="length",
            ),
            TextField(draft, lambda v: Set("draft", v), name=t("catalogue.draft"), lines=3, key="draft"),
            Flow(
                [
                    Checkbox(
                        t("catalogue.sound"),
                        Set("sound", 1 - int(self.samples["sound"])),
                        checked=bool(self.samples["sound"]),
                    ),
                    Switch(
                        t("ui.yes") if self.samples["motion"] else t("ui.no"),
                        Set("motion", 1 - int(self.samples["motion"])),
                        checked=bool(self.samples["motion"]),
                        name=t("catalogue.motion"),
                    ),
                ],
                gap=16,
            ),
        )

    def _lists(self) -> Card:
        t = self.context.texts
        words = [t(f"catalogue.choice_{rank}") for rank in range(4)]
        icons = ("gens", "argent", "livre", "calendrier")
        tabs = [
            OptionCard(
                Row(
                    [
                        Icon(icon, 20),
                        Label(t(f"catalogue.tab_{rank}"), T16.black if rank == self.samples["tab"] else T16),
                    ],
                    gap=8,
                ),
                Set("tab", rank),
                name=t(f"catalogue.tab_{rank}"),
                selected=rank == self.samples["tab"],
                fill="tint",
                padding=8,
                enabled=rank < 3,
                reason=t("catalogue.locked"),
            )
            for rank, icon in enumerate(icons)
        ]
        return self._headed(
            "catalogue.lists",
            Dropdown(words, int(self.samples["list"]), lambda v: Set("list", v), name=t("catalogue.list"), key="list"),
            choice_list(tabs, name=t("catalogue.tabs")),
        )

    def _dragging(self) -> Card:
        t = self.context.texts
        card = Draggable(
            Framed(
                Row([Icon("etoile", 20), Label(t("catalogue.party"), T16.bold)], gap=8),
                fill="asso",
                border="ink",
                padding=8,
            ),
            "party",
            name=t("catalogue.party"),
            key="party",
        )
        here = str(self.samples["slot"])

        def slot(name: str) -> Widget:
            inside: Widget = card if here == name else Label("")
            return DropTarget(
                inside,
                name=name,
                accepts=lambda payload: payload == "party",
                on_drop=lambda _: Set("slot", name),
                invite=t("catalogue.drop_here"),
                key=f"slot-{name}",
            ).sized(height=44, grow=1)

        slots = Row([slot(t("catalogue.monday")), slot(t("catalogue.friday"))], align="stretch")
        days = int(self.samples["days"])
        return self._headed(
            "catalogue.dragging",
            Row([card]) if not here else Label(t("catalogue.placed"), T16, "ink2"),
            slots,
            Stepper(
                days,
                6,
                lambda v: Set("days", v),
                name=t("catalogue.days"),
                value=t("catalogue.days_value", n=days),
                key="days",
            ),
        )

    def _table(self) -> Card:
        t = self.context.texts
        columns = [
            TableColumn(t("catalogue.service"), share=2),
            TableColumn(t("catalogue.hours"), True),
            TableColumn(t("catalogue.income"), True),
        ]
        rows = [
            TableRow((t("catalogue.mowing"), t.hours(12), t.money(15000)), icon="tonte", is_active=True),
            TableRow((t("catalogue.care"), t.hours(9), t.money(7200)), icon="garde"),
            TableRow((t("catalogue.total"), t.hours(21), t.money(22200)), is_total=True),
        ]
        return Card(Table(columns, rows, name=t("catalogue.table")), padding=1)

    def _choices(self) -> Card:
        t = self.context.texts
        options = [
            OptionCard(
                Column(
                    [Label(t(f"catalogue.choice_{rank}"), T18), Label(t("catalogue.choice_text"), T16, "ink2")], gap=0
                ),
                Set("tab", rank),
                name=t(f"catalogue.choice_{rank}"),
                selected=rank == self.samples["tab"],
            )
            for rank in range(2)
        ]
        vote = segmented(
            [(0, t("catalogue.hands")), (1, t("catalogue.ballot"))],
            int(self.samples["vote"]),
            lambda v: Set("vote", v),
            icons=("main", "urne"),
            name=t("catalogue.vote"),
        )
        return self._headed(
            "catalogue.choices", choice_list(options, numbered=True, columns=2, name=t("catalogue.choices")), vote
        )
