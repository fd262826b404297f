"""Single values: the field says what a word means, so that `non` is never mistaken for a name nor `010` for eight.

Each type reads what the tree gives (`Plain` for a value without quotation marks, `str` for one with) and shows in
the JSON Schema as the plain type that it is.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from game.scenario.file_model.complaints import ON_KEY, Complaints, refuse
from game.scenario.naming import fold
from game.scenario.tree import Plain
from game.sim import Text

MAX_NAME: Final = 24
"""Characters of a name that the screens have room for."""

_NUMBER: Final = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?")
_DECIMAL_COMMA: Final = re.compile(r"[-+]?\d+,\d+")
_PERCENTAGE: Final = re.compile(r"([-+]?\d{1,4})(?:[.,](\d{1,4}))?\s*%")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_COLOR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_IDENTIFIER: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
IDENTIFIER: Final = f"^{_IDENTIFIER.pattern}$"
"""The pattern of an id, for the JSON Schema."""
_LINE_END: Final = re.compile(r"[ \t]*\n[ \t\n]*")
_MAX_DIGITS: Final = 18
_FLAGS: Final = {
    "true": True,
    "vrai": True,
    "oui": True,
    "yes": True,
    "false": False,
    "faux": False,
    "non": False,
    "no": False,
}


def read_number(value: Any) -> float:
    """The number that a trainer wrote, or the number itself."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, str):
        raise refuse("expected_number")
    if _DECIMAL_COMMA.fullmatch(value):
        raise refuse("decimal_comma", instead=value.replace(",", "."))
    if found := _PERCENTAGE.fullmatch(value):
        raise refuse("percentage", name=value, instead=_as_share(float(f"{found[1]}.{found[2] or 0}")))
    if not isinstance(value, Plain) and _NUMBER.fullmatch(value):
        raise refuse("quoted_number", instead=value)
    if len(value) > _MAX_DIGITS or not value.isascii() or not _NUMBER.fullmatch(value):
        raise refuse("expected_number")
    digits = value.lstrip("+-")
    if len(digits) > 1 and digits[0] == "0" and digits[1].isdigit():
        raise refuse("leading_zero", instead=digits.lstrip("0") or "0")
    return float(value)


def looks_like_number(value: Any) -> bool:
    return isinstance(value, Plain) and bool(_NUMBER.fullmatch(value))


def written(number: float) -> str:
    """A bound as a trainer would write it."""
    return f"{number:g}"


def _as_share(percent: float) -> str:
    return written(round(percent / 100.0, 6))


def read_word(value: Any) -> str:
    """A name or a closed word, folded."""
    if not isinstance(value, str):
        raise refuse("expected_identifier")
    return fold(value)


@dataclass(frozen=True)
class Number:
    """A number from `low` to `high`, both included."""

    low: float
    high: float
    is_whole: bool = False

    def read(self, value: Any) -> float:
        number = read_number(value)
        if self.is_whole and number != int(number):
            raise refuse("expected_whole_number")
        if not self.low <= number <= self.high:
            raise refuse("out_of_bounds", low=written(self.low), high=written(self.high), instead=self._meant(number))
        return int(number) if self.is_whole else number

    def _meant(self, number: float) -> str:
        """The share, where a percentage was written in its place."""
        is_percentage = self.high <= 1.0 and 2.0 <= number <= 100.0 * self.high
        return _as_share(number) if is_percentage else ""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "integer" if self.is_whole else "number", "minimum": self.low, "maximum": self.high}


def shared(name: str) -> dict[str, Any]:
    """What stands in the JSON Schema for a part that `game.scenario.schema` describes once."""
    return {"shared": name}


@dataclass(frozen=True)
class OneOf:
    """One word of a closed list, accents and capitals aside."""

    words: tuple[str, ...]

    def read(self, value: Any) -> str:
        word = read_word(value)
        if word not in self.words:
            raise refuse("unknown_word", known=self.words, name=word)
        return word

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"enum": list(self.words)}


@dataclass(frozen=True, eq=False)
class Written:
    """A value read by a function, shown in the JSON Schema as `schema`."""

    read: Callable[..., Any]
    schema: dict[str, Any]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self.schema)  # pydantic adds to it


@dataclass(frozen=True, eq=False)
class ShortWriting:
    """A section that may be written shorter: `expand` makes it whole, `schema` shows what is short."""

    expand: Callable[[Any], Any]
    schema: dict[str, Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.expand, handler(source))

    def __get_pydantic_json_schema__(self, whole: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [self.schema, handler(whole)]}


@dataclass(frozen=True, eq=False)
class WrittenWithNames(Written):
    """The same, for a function that needs the names of the scenario: `read(value, names)`."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(lambda value, info: self.read(value, info.context))


def _read_identifier(value: Any) -> str:
    name = read_word(value)
    if not _IDENTIFIER.fullmatch(name):
        raise refuse("expected_identifier")
    return name


def _read_flag(value: Any) -> bool:
    flag = _FLAGS.get(fold(value)) if isinstance(value, Plain) else None
    if flag is None:
        raise refuse("expected_flag")
    return flag


def read_line(value: Any) -> str:
    """A text for readers; several lines become one."""
    if not isinstance(value, str) or not value.strip():
        raise refuse("expected_text")
    return _LINE_END.sub(" ", value).strip(" \t\n")


def _read_name(value: Any) -> str:
    name = read_line(value)
    if len(name) > MAX_NAME:
        raise refuse("text_too_long", limit=MAX_NAME)
    return name


def _read_text(value: Any) -> Text:
    if not isinstance(value, dict):
        return Text(read_line(value))
    complaints = Complaints()
    lines: dict[str, str] = {}
    for language, line in value.items():
        if language not in ("fr", "en"):
            complaints.add((language, ON_KEY), refuse("unknown_key", name=language, known=("fr", "en")))
            continue
        try:
            lines[language] = read_line(line)
        except PydanticCustomError as refusal:
            complaints.add((language,), refusal)
    if "fr" not in value:
        complaints.add((), refuse("missing_key", name="fr"))
    complaints.raise_any()
    return Text(**lines)


def read_color(value: Any) -> str:
    """A colour `#RRGGBB`, in capitals."""
    if not isinstance(value, str) or not _COLOR.fullmatch(value):
        raise refuse("expected_color")
    return value.upper()


def _read_date(value: Any) -> datetime.date:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise refuse("expected_date")
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise refuse("impossible_date", name=value) from None


_DAY: Final = {"type": "string", "format": "date", "pattern": f"^{_DATE.pattern}$"}

Share = Annotated[float, Number(0.0, 1.0)]
Amount = Annotated[float, Number(0.0, 100_000.0)]
Identifier = Annotated[str, Written(_read_identifier, {"type": "string", "pattern": IDENTIFIER})]
Flag = Annotated[bool, Written(_read_flag, {"enum": [True, False, *_FLAGS]})]
Line = Annotated[str, Written(read_line, {"type": "string", "minLength": 1})]
Name = Annotated[str, Written(_read_name, {"type": "string", "minLength": 1, "maxLength": MAX_NAME})]
Sentence = Annotated[Text, Written(_read_text, shared("texte"))]
Color = Annotated[str, Written(read_color, {"type": "string", "pattern": f"^{_COLOR.pattern}$"})]
Date = Annotated[datetime.date, Written(_read_date, _DAY)]
