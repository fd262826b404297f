"""What is heard: asked by scenes as values, played by one speaker, written in captions, and never needed."""

from __future__ import annotations

import logging
import wave
from io import BytesIO

import pygame
import pytest

from game.assets import assets_folder
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.scenes.title import TitleScene
from game.settings import Settings, load_settings
from game.ui.sounds import Ambience, Sound
from game.ui.speaker import Speaker
from tests.heard import HeardSpeaker
from tests.window import Driver
from tools import sounds as script

SETTLED = Settings(first_launch=False)


def title(context: Context) -> Scene:
    context.routes = build_routes(context)
    return TitleScene(context)


# --- The files


@pytest.mark.parametrize("sound", script.SOUNDS, ids=lambda sound: sound.__name__)
def test_the_script_writes_the_very_bytes_that_are_shipped(sound: script.Made) -> None:
    assert (assets_folder() / "sounds" / f"{sound.__name__}.wav").read_bytes() == script.wav(sound())


def test_every_sound_has_its_file_and_none_is_too_many() -> None:
    shipped = {path.stem for path in (assets_folder() / "sounds").iterdir()}
    assert shipped == {*Sound, *Ambience} - {Ambience.INDOORS}


def test_sounds_are_short_soft_and_small() -> None:
    total = 0
    for path in (assets_folder() / "sounds").iterdir():
        content = path.read_bytes()
        total += len(content)
        with wave.open(BytesIO(content)) as read:
            assert (read.getnchannels(), read.getframerate(), read.getsampwidth()) == (1, 22_050, 2)
            assert read.getnframes() / read.getframerate() <= 15
            loudest = max(memoryview(read.readframes(read.getnframes())).cast("h"))
            assert loudest < 0.4 * 32_767
    assert total <= 2_000_000


# --- The sound card


def test_what_is_asked_is_played_and_the_summer_goes_on() -> None:
    speaker = Speaker()
    speaker.hear([Sound.CARD, Sound.VOTE], 0.5, Ambience.SUMMER, 0.3)
    assert sum(pygame.mixer.Channel(rank).get_busy() for rank in range(8)) == 3
    speaker.hear([], 0.5, Ambience.INDOORS, 0.3)
    speaker.close()
    assert pygame.mixer.get_init() is None


def test_what_is_being_played_is_cut_at_once_and_not_only_what_comes_next() -> None:
    speaker = Speaker()
    speaker.hear([Sound.PEC], 0.5, Ambience.SUMMER, 0.3)
    playing = [sound for rank in range(8) if (sound := pygame.mixer.Channel(rank).get_sound()) is not None]
    assert [round(sound.get_volume(), 1) for sound in playing] == [0.5, 0.3]
    speaker.hear([], 0.0, Ambience.SUMMER, 0.0)
    assert [sound.get_volume() for sound in playing] == [0.0, 0.0]
    speaker.close()


def test_nothing_is_opened_before_the_first_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []
    monkeypatch.setattr(pygame.mixer, "init", lambda *_: opened.append(1))
    speaker = Speaker()
    speaker.hear([], 0.5, Ambience.INDOORS, 0.3)
    speaker.hear([Sound.CARD], 0.0, Ambience.SUMMER, 0.0)
    speaker.close()
    assert opened == []


def test_without_a_sound_card_the_game_goes_on_and_the_log_says_so_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "none_such")
    caplog.set_level(logging.INFO)
    with Driver(title, settings=SETTLED, speaker=Speaker()) as driver:
        for _ in range(3):
            driver.context.sounds.append(Sound.CARD)
            driver.frame()
        driver.press("f9", "f9")
        assert driver.is_running
    assert [record.message.partition(":")[0] for record in caplog.records] == ["no sound"]
    assert capfd.readouterr().err == ""


def test_a_pygame_without_its_mixer_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise NotImplementedError("mixer module not available")

    monkeypatch.setattr(pygame.mixer, "init", missing)
    Speaker().hear([Sound.CARD], 0.5, Ambience.SUMMER, 0.3)


# --- The window


def test_the_title_is_heard_only_once_the_first_question_is_answered() -> None:
    speaker = HeardSpeaker()
    with Driver(title, speaker=speaker) as driver:
        assert speaker.ambiences == [Ambience.INDOORS]
        driver.press("enter")
        driver.frame()
        assert speaker.ambiences == [Ambience.INDOORS, Ambience.SUMMER]


def test_one_key_cuts_everything_and_brings_it_back_and_says_so() -> None:
    speaker = HeardSpeaker()
    with Driver(title, settings=SETTLED, speaker=speaker) as driver:
        driver.frame()
        assert speaker.loudness > 0
        assert speaker.around_loudness > 0
        driver.press("f9")
        driver.frame()
        assert speaker.loudness == speaker.around_loudness == 0
        assert not load_settings().sound
        assert "Son coupé" in driver.context.captions.text
        assert any("Son coupé" in node.name for node in driver.scene.describe())
        driver.press("f9")
        driver.frame()
        assert speaker.loudness > 0
        assert speaker.around_loudness > 0


def test_the_summer_is_still_heard_while_its_volume_is_set() -> None:
    speaker = HeardSpeaker()
    with Driver(title, settings=SETTLED, speaker=speaker) as driver:
        driver.click("settings")
        driver.press("3")
        assert speaker.ambiences == [Ambience.INDOORS, Ambience.SUMMER]
        for _ in range(12):
            driver.press("tab")
            if driver.focus == "ambience_volume":
                break
        driver.press("left")
        assert load_settings().ambience_volume == 30
        assert speaker.around_loudness == 0.3
        driver.click("effects_volume", at=(0.97, 0.2))
        assert load_settings().effects_volume == 100
        assert speaker.sounds[-1:] == [Sound.CARD]


@pytest.mark.parametrize("away", [pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN])
@pytest.mark.parametrize("back", [pygame.WINDOWRESTORED, pygame.WINDOWSHOWN])
def test_a_window_out_of_sight_is_silent(away: int, back: int) -> None:
    speaker = HeardSpeaker()
    with Driver(title, settings=SETTLED, speaker=speaker) as driver:
        pygame.event.post(pygame.event.Event(away))
        driver.frame()
        assert speaker.is_suspended
        pygame.event.post(pygame.event.Event(back))
        driver.frame()
        assert not speaker.is_suspended


# --- Captions


def test_captions_are_off_at_first() -> None:
    with Driver(title, settings=SETTLED) as driver:
        driver.frame()
        assert driver.context.captions.text == ""


@pytest.mark.parametrize("is_on", [True, False])
def test_every_sound_is_written_where_captions_are_wanted_even_when_it_is_cut(is_on: bool) -> None:
    with Driver(title, settings=Settings(first_launch=False, captions=True, sound=is_on)) as driver:
        for sound in Sound:
            driver.context.sounds.append(sound)
            driver.frame()
            words = driver.context.texts(f"sound.{sound}")
            assert driver.context.captions.text == words
            assert any(node.name == words for node in driver.scene.describe())


def test_a_caption_goes_away_by_itself() -> None:
    with Driver(title, settings=Settings(first_launch=False, captions=True)) as driver:
        driver.frame()
        assert driver.context.captions.text == "[brise, lac et oiseaux]"
        written = driver.pixels()
        driver.frame(4)
        assert driver.context.captions.text == ""
        assert driver.pixels() != written
