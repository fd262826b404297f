"""The guide of those who write scenarios, read in the game."""

from __future__ import annotations

from typing import Any

import pytest

from game.scenes.stack import Pop
from game.scenes.workshop.guide import chapters
from game.scenes.workshop.reading import GuideScene
from tests.scenes.hands import click, context_of, cut, drawn, nameless, opened, press, said, write


def guide(**settings: Any) -> GuideScene:
    return opened(GuideScene(context_of(**settings)))


def test_every_chapter_has_a_title_and_something_to_read() -> None:
    assert len(chapters()) > 30
    for chapter in chapters():
        assert chapter.title
        assert chapter.blocks
        assert "](" not in chapter.words.replace("](#", "")


def test_arrows_read_one_chapter_after_the_other() -> None:
    scene = guide()
    press(scene, "down")
    assert scene.looked_at == "1"
    assert chapters()[1].blocks[0].text.split()[0] in said(scene)


def test_page_down_goes_on_reading_the_chapter_from_the_list() -> None:
    scene = guide()
    press(scene, "pagedown")
    assert [key.partition(".")[0] for key, offset in scene.router.ui.scroll.items() if offset] == ["chapter-0"]
    press(scene, "down")
    assert scene.looked_at == "1"


def test_a_word_is_sought_in_all_chapters() -> None:
    scene = guide()
    click(scene, "search")
    write(scene, "nommes.portrait teint")
    assert chapters()[int(scene.looked_at)].title == "Dans cooperants.nommes.portrait"
    write(scene, " zzz")
    assert "Aucun chapitre" in said(scene)
    assert press(scene, "escape") == Pop()


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text: int) -> None:
    scene = guide(language=language, text_scale=text)
    for key in ("0", "4", "12", "30"):
        scene.look_at(key)
        scene.invalidate()
        assert cut(scene) == []
    assert nameless(scene) == []
    assert drawn(scene) == drawn(scene)
