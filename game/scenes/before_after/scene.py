"""Sheets without a name, filled in one after another before and after a session, and what the group's sheets say."""

from __future__ import annotations

from collections.abc import Sequence

from game.debriefing.impact import ITEMS, KIND, MOMENTS, Difference, Link, Sheet, difference_of, next_number, sheets_in
from game.scenes.before_after import actions
from game.scenes.before_after.difference import difference_page
from game.scenes.before_after.filling import items_page, links_page, start_page, thanks_page
from game.scenes.page_keeping import keep_page
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Transition
from game.ui import Button, Chip, KeyHint, Page, UiAction, Widget, page_bar, page_foot

_FIRST = {"start": "fill", "items": "prix.0", "links": "card-buts", "thanks": "fill", "difference": "back-to-session"}
"""What has the focus first on each page."""


class BeforeAfterScene(WidgetScene):
    """Around a kept season. A sheet is kept once it is handed in; then nothing of it is on the screen any more."""

    topic = "before_after"
    first_focus = _FIRST["start"]

    def __init__(self, context: Context, season: str) -> None:
        super().__init__(context)
        self.season = season
        self._page = "start"
        self._agreement: dict[str, int] = {}
        self._links: frozenset[Link] = frozenset()
        self._handed_in: tuple[int, Sheet] | None = None
        self._as_table = False
        difference = self._difference()
        self._moment = MOMENTS[1] if difference.n_before else MOMENTS[0]

    def _difference(self) -> Difference:
        return difference_of(sheets_in(self.context.store.read(self.season).pages))

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case actions.ChooseMoment(moment):
                self._moment = moment
            case actions.Show(page):
                self._set_aside(page)
                self._show(page)
            case actions.Fill():
                self._agreement, self._links, self._handed_in = {}, frozenset(), None
                self.drop_toast()
                self._show("items")
            case actions.Agree(item, level):
                self._agreement[item] = level
            case actions.Link(cause, effect):
                self._links ^= {(cause, effect)}
            case actions.HandIn():
                self._hand_in()
            case actions.TakeBack():
                self._take_back()
            case actions.ShowTable():
                self._as_table = not self._as_table
            case actions.Leave():
                return Pop()
        return None

    def _set_aside(self, page: str) -> None:
        """A sheet that is left for the first page can be taken up again, until the next one is begun."""
        if page == "start" and self._page in ("items", "links") and (self._agreement or self._links):
            t = self.context.texts
            self.toast(t("impact.set_aside"), actions.Show(self._page), t("impact.take_back"))

    def _show(self, page: str) -> None:
        self._page = page
        self.router.ui.scroll.clear()
        self.invalidate()
        self.focus(_FIRST[page])

    def _hand_in(self) -> None:
        sheet = Sheet(self._moment, tuple(self._agreement.get(item, 0) for item in ITEMS), self._links)
        number = next_number(self.context.store.read(self.season).pages)
        is_kept = keep_page(self, self.season, KIND, number, sheet.content())
        self._agreement, self._links, self._handed_in = {}, frozenset(), (number, sheet)
        self._show("thanks")
        if is_kept:
            t = self.context.texts
            self.toast(t("impact.handed_in"), actions.TakeBack(), t("impact.take_back"))

    def _take_back(self) -> None:
        """Take the sheet that was just handed in, as long as nobody has begun the next one."""
        if self._handed_in is not None:
            number, sheet = self._handed_in
            keep_page(self, self.season, KIND, number, None)
            self._agreement, self._links = dict(zip(ITEMS, sheet.agreement, strict=True)), sheet.links
            self._moment, self._handed_in = sheet.moment, None
            self._show("links")

    # What is shown

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), self._way_back(), kind="small", icon="fg", shortcut="escape", key="back")
        return Page(
            t("impact.title"),
            self._body(),
            bar=page_bar(t("impact.title"), back=back, right=self._moment_filled_in()),
            foot=page_foot(self._hints(), None, self._buttons()),
        )

    def _body(self) -> Widget:
        t = self.context.texts
        match self._page:
            case "items":
                return items_page(t, self._agreement)
            case "links":
                return links_page(t, self._links)
            case "thanks":
                return thanks_page(t)
            case "difference":
                return difference_page(t, self._difference(), as_table=self._as_table)
        return start_page(t, self._moment, self._difference())

    def _way_back(self) -> UiAction:
        match self._page:
            case "start":
                return actions.Leave()
            case "links":
                return actions.Show("items")
        return actions.Show("start")

    def _moment_filled_in(self) -> list[Widget]:
        """Which moment the sheet in hand is of."""
        if self._page not in ("items", "links"):
            return []
        return [Chip(self.context.texts(f"impact.moment.{self._moment}"), "livre", bold=True)]

    def _hints(self) -> list[KeyHint]:
        t = self.context.texts
        escape = KeyHint(t("ui.key_escape"), t("ui.back_verb"))
        match self._page:
            case "links":
                return [KeyHint(t("impact.key_space"), t("impact.key_take")), escape]
            case "difference":
                return [KeyHint("T", t("impact.key_table")), escape]
        return [KeyHint(t("ui.key_tab"), t("impact.key_next")), escape]

    def _buttons(self) -> Sequence[Widget]:
        t = self.context.texts
        see = Button(t("impact.see"), actions.Show("difference"), icon="comparer", key="see")
        match self._page:
            case "items":
                return [_main(t("impact.to_links"), actions.Show("links"), "go-on")]
            case "links":
                return [_main(t("impact.hand_in"), actions.HandIn(), "go-on")]
            case "thanks":
                return [see, _main(t("impact.next_person"), actions.Fill(), "fill")]
            case "difference":
                table = Button(
                    t("ending.tables"),
                    actions.ShowTable(),
                    icon="courbe",
                    key="table",
                    shortcut="t",
                    selected=self._as_table,
                )
                return [table, _main(t("impact.back"), actions.Leave(), "back-to-session")]
        return [see, _main(t("impact.fill"), actions.Fill(), "fill")]


def _main(words: str, action: UiAction, key: str) -> Button:
    return Button(words, action, kind="main", icon_after="fd", key=key).sized(width=230)
