"""From answers to the text of a scenario: what a trainer will read, change and pass on."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from game.scenario.defaults import read_defaults
from game.scenario.writing.answers import AIMS, STAKE_GOALS, Answers, offered_services
from game.text import Texts

LONGEST: Final = 120
"""Characters of a written answer that are kept."""

_MINUTES_A_WEEK: Final = 5  # of play, about
_PICTURES: Final = {"quebec": "lac", "france": "bocage", "belgique": "cite"}
_WIDTH: Final = 84
_UNSAFE: Final = re.compile(r"[\W\d_]|.*(:( |$)| #)")  # at the start of a block value
_WORDS_WITH_A_MEANING: Final = ("true", "false", "null")


def compose(answers: Answers, texts: Texts) -> str:
    """The scenario as a file: comments and sentences in the language of `texts`."""
    return "\n".join(compose_sections(answers, texts).values())


def compose_sections(answers: Answers, texts: Texts) -> dict[str, str]:
    """The parts of the file by name, in their order; an empty line goes between them."""
    answers = answers.completed()
    sections = {
        "head": _head(texts),
        "card": _card(answers, texts),
        "aim": _aim(answers, texts),
        "stake": _stake(answers, texts),
        "calendar": _calendar(answers, texts),
        "group": _group(answers, texts),
        "market": _market(answers, texts),
        "bank": _bank(answers, texts),
        "story": _story(texts),
        "goals": _goals(answers, texts),
        "debriefing": _debriefing(texts),
    }
    written = {name: "".join(f"{line}\n" for line in lines) for name, lines in sections.items()}
    return {name: section for name, section in written.items() if section}


def one_line(text: str) -> str:
    """A written answer without line ends and characters that a file may not hold."""
    words = "".join(letter if letter.isprintable() else " " for letter in text).split()
    return " ".join(words)[:LONGEST].strip()


def scalar(text: str) -> str:
    """A text as YAML writes it, between quotation marks only where they are needed."""
    is_plain = not _UNSAFE.match(text) and text.lower() not in _WORDS_WITH_A_MEANING
    return text if is_plain else "'" + text.replace("'", "''") + "'"


def _head(texts: Texts) -> Iterator[str]:
    yield from _comment(texts("writing.file.head"))
    yield from _comment(texts("writing.file.commands"))


def _card(answers: Answers, texts: Texts) -> Iterator[str]:
    yield "format: 1"
    yield f"titre: {scalar(one_line(answers.title) or texts('writing.file.title'))}"
    yield from _comment(texts("writing.file.summary"))
    yield f"resume: {scalar(texts('writing.file.first_summary', n=answers.members, weeks=answers.weeks))}"
    yield _noted(f"difficulte: {1 + min(2, len(answers.difficulties) // 2)}", texts("writing.file.difficulty"))
    yield _noted(f"duree_minutes: {_MINUTES_A_WEEK * (answers.weeks or 0)}", texts("writing.file.duration"))
    yield f"image: {_PICTURES[answers.region]}"
    yield _noted(f"region: {answers.region}", texts("writing.file.region"))
    if place := one_line(answers.place):
        yield f"lieu: {scalar(place)}"


def _aim(answers: Answers, texts: Texts) -> Iterator[str]:
    aim = AIMS[answers.aim]
    yield from _comment(texts("writing.file.aim"))
    yield "objectifs_pedagogiques:"
    yield f"  - texte: {scalar(texts(f'writing.aim.{aim.id}'))}"
    yield (
        f"    verifier: {{avec: {{{aim.better}}}, contre: {{{aim.worse}}}, "
        f"indicateur: {aim.goal.indicator}, mieux_dans: {aim.share:g}}}"
    )


def _stake(answers: Answers, texts: Texts) -> Iterator[str]:
    if not answers.stake:
        return
    goal = STAKE_GOALS[answers.stake]
    yield from _comment(texts("writing.file.stake"))
    yield "enjeu:"
    yield f"  theme: {answers.stake}"
    yield f"  texte: {scalar(texts(f'writing.stake.{answers.stake}'))}"
    yield "  objectifs:"
    yield "    - id: enjeu"
    yield f"      texte: {scalar(texts(f'writing.stake.{answers.stake}.goal'))}"
    yield f"      indicateur: {goal.indicator}"
    yield f"      cible: {{{goal.test(answers.weeks or 0)}}}"


def _calendar(answers: Answers, texts: Texts) -> Iterator[str]:
    calendar = read_defaults(answers.region)["calendrier"]
    start = answers.starts
    end = start + datetime.timedelta(weeks=answers.weeks or 0)
    days = [day for day in calendar["jours_feries"] if start <= datetime.date.fromisoformat(day) < end]
    holidays = f", jours_feries: [{', '.join(days)}]" if days else ""
    yield from _comment(texts("writing.file.when"))
    yield f"calendrier: {{debut: {start}, semaines: {answers.weeks}{holidays}}}"


def _group(answers: Answers, texts: Texts) -> Iterator[str]:
    low, high = answers.ages or (0, 0)
    yield from _comment(texts("writing.file.group"))
    yield "cooperants:"
    yield f"  nombre: {answers.members}"
    yield f"  ages: {{de: {low}, a: {high}}}"
    goals = "  buts: {revenu: 0.25, apprentissage: 0.25, plaisir: 0.25, milieu: 0.25}"
    yield _noted(goals, texts("writing.file.goals"))
    yield _noted("  dispersion: 0.3", texts("writing.file.spread"))
    yield from _comment(texts("writing.file.named"), "  ")
    yield from _template(f"membre.{texts.language}", "  ")


def _market(answers: Answers, texts: Texts) -> Iterator[str]:
    """Every service of the region, those that are not offered as comments; and the segments that they serve."""
    usual = read_defaults(answers.region)
    services = offered_services(answers.region)
    yield from _comment(texts("writing.file.services"))
    yield "services:"
    for name, service in services.items():
        mark = "  " if name in answers.services else "  # "
        yield _noted(f"{mark}{name}: {{prix: {service['prix']}, equipe: {service['equipe']}}}", str(service["nom"]))
    if len(answers.segments) == len(usual["segments"]):
        return
    yield ""
    yield from _comment(texts("writing.file.segments"))
    yield "segments:"
    for name, segment in usual["segments"].items():
        mark = "  " if name in answers.segments else "  # "
        yield _noted(f"{mark}{name}: {{foyers: {segment['foyers']}}}", str(segment["nom"]))


def _bank(answers: Answers, texts: Texts) -> Iterator[str]:
    """What comes from the bank; named one by one when themes were chosen."""
    chosen = answers.incidents
    yield from _comment(texts("writing.file.bank"))
    yield "banque:"
    if not chosen:
        yield "  incidents: tous"
        return
    yield "  incidents:"
    for incident in chosen:
        yield _noted(f"    - {incident.id}", incident.title.read(texts.language))


def _story(texts: Texts) -> Iterator[str]:
    yield from _comment(texts("writing.file.incidents"))
    yield from _template(f"incident.{texts.language}")


def _goals(answers: Answers, texts: Texts) -> Iterator[str]:
    aim = AIMS[answers.aim]
    yield from _comment(texts("writing.file.judged"))
    yield "objectifs:"
    yield f"  - id: {aim.id}"
    yield f"    texte: {scalar(texts(f'writing.aim.{aim.id}.goal'))}"
    yield f"    indicateur: {aim.goal.indicator}"
    yield f"    cible: {{{aim.goal.test(answers.weeks or 0)}}}"
    yield _noted(f"    sorte: {'moyens' if aim.is_means else 'resultat'}", texts("writing.file.kind"))


def _debriefing(texts: Texts) -> Iterator[str]:
    yield from _comment(texts("writing.file.debriefing"))
    yield "debriefing:"
    yield "  questions:"
    for phase in ("decrire", "analyser", "transferer"):
        yield f"    - phase: {phase}"
        yield f"      texte: {scalar(texts(f'writing.file.question.{phase}'))}"


def _template(name: str, indent: str = "") -> Iterator[str]:
    """A part to be uncommented, out of a file beside this one."""
    for line in files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8").splitlines():
        yield f"{indent}# {line}".rstrip()


def _noted(line: str, note: str) -> str:
    """A line with a comment at its end, in a column where there is room."""
    return f"{line:<36} # {note}"


def _comment(text: str, indent: str = "") -> Iterator[str]:
    line = f"{indent}#"
    for word in text.split(" "):
        if len(line) + len(word) >= _WIDTH:
            yield line
            line = f"{indent}#"
        line += f" {word}"
    yield line
