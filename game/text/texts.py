"""The words of the program in one language, for one region."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar

from babel.dates import format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_symbol

from game.text.loading import read_messages
from game.text.regions import MANNERS, REGIONS, locale_of
from game.text.typography import NBSP, polish

logger = logging.getLogger(__name__)

MINUS = "−"


class MissingText(LookupError):
    """A key that no catalogue has, or a sentence that asks for a value that was not given."""


class Texts:
    """Messages by key, and money, numbers and dates as the region writes them.

    `texts("plan.title", n=3)` fills the placeholders of the message; a key `plan.title@quebec` wins in Québec.
    A manner of speaking (`fr-facile`) says in its own words what it has words for, the rest as its language does.
    A missing text is logged and shown as its key, so that a season never stops for a word; tests set `is_strict`.
    """

    is_strict: ClassVar[bool] = False

    def __init__(self, manner: str, region: str) -> None:
        """Raises ValueError when the manner of speaking, or the region, is unknown."""
        if manner not in MANNERS:
            raise ValueError(f"unknown language: {manner!r}")
        self.manner = manner
        self.language = MANNERS[manner]
        self.region = region
        self._locale = locale_of(self.language, region)
        self._catalogues = [read_messages(each) for each in dict.fromkeys((manner, self.language))]

    @property
    def tag(self) -> str:
        """The language as other programs name it: `fr-CA`."""
        return str(self._locale).replace("_", "-")

    # --- Messages ---------------------------------------------------------------------------------------------

    def __call__(self, key: str, /, **values: object) -> str:
        """The message of `key` with its placeholders filled."""
        message = self._find(key)
        if message is None:
            return self._missing(key, f"no text for {key!r} in {self.language}")
        return self._fill(key, message if isinstance(message, str) else message[-1], values)

    def plural(self, key: str, n: float, /, **values: object) -> str:
        """The form of `key` that goes with `n`; `{n}` in it is the number as the region writes it."""
        message = self._find(key)
        if message is None:
            return self._missing(key, f"no text for {key!r} in {self.language}")
        forms = (message,) if isinstance(message, str) else message
        form = forms[0] if self._locale.plural_form(abs(n)) == "one" else forms[-1]
        return self._fill(key, form, {"n": self.number(n, digits=0 if n == int(n) else 1)} | values)

    def has(self, key: str) -> bool:
        """Whether a catalogue has `key`, for this region or for all."""
        return self._find(key) is not None

    def polish(self, raw: str) -> str:
        """A text that comes from a scenario or a person, with the typography of the language."""
        return polish(raw, self.language)

    def _find(self, key: str) -> str | tuple[str, ...] | None:
        for messages in self._catalogues:
            found = messages.get(f"{key}@{self.region}") or messages.get(key)
            if found:
                return found
        return None

    def _fill(self, key: str, message: str, values: dict[str, object]) -> str:
        try:
            return message.format(**values)
        except (LookupError, ValueError) as error:
            return self._missing(key, f"{key!r} in {self.language} cannot be filled: {error!r}")

    def _missing(self, key: str, complaint: str) -> str:
        if self.is_strict:
            raise MissingText(complaint)
        logger.error(complaint)
        return key

    # --- Numbers ----------------------------------------------------------------------------------------------

    def money(self, cents: float, sign: bool = False, decimals: bool = False) -> str:
        """An amount in the region's currency, whole unless `decimals`; `sign` writes + before a gain."""
        amount = (Decimal(cents) / 100).quantize(Decimal("0.01") if decimals else Decimal(1), ROUND_HALF_UP)
        pattern = self._locale.currency_formats["standard"].pattern
        if not decimals:
            pattern = pattern.replace(".00", "")
        written = format_currency(
            abs(amount), REGIONS[self.region].currency, pattern, self._locale, currency_digits=False
        )
        return _sign_of(amount, sign) + written

    @property
    def currency(self) -> str:
        """The sign of the region's currency: $ or €."""
        return get_currency_symbol(REGIONS[self.region].currency, self._locale)

    def number(self, x: float, digits: int = 0, sign: bool = False) -> str:
        """A number with so many digits after the decimal sign."""
        rounded = Decimal(x).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
        pattern = "#,##0." + "0" * digits if digits else "#,##0"
        return _sign_of(rounded, sign) + format_decimal(abs(rounded), pattern, self._locale)

    def percent(self, share: float) -> str:
        """A share of 1 as a whole number of hundredths: 0.42 is 42 %."""
        return format_percent(share, locale=self._locale).replace("-", MINUS)

    def hours(self, h: float) -> str:
        """A duration in hours and minutes: 13 h 40."""
        whole, minutes = divmod(round(abs(h) * 60), 60)
        sign = MINUS if h < 0 and (whole or minutes) else ""
        if minutes and not whole:
            return f"{sign}{minutes}{NBSP}min"
        written = f"{sign}{self.number(whole)}{NBSP}h"
        return f"{written}{NBSP}{minutes:02}" if minutes else written

    # --- Dates and lists --------------------------------------------------------------------------------------

    def date(self, d: datetime.date) -> str:
        """The day and the month: 29 juin."""
        written = format_skeleton("MMMMd", d, locale=self._locale)
        # CLDR knows no ordinal for the first of the month, which French asks for.
        return "1er" + written[1:] if self.language == "fr" and d.day == 1 else written

    def date_range(self, d1: datetime.date, d2: datetime.date) -> str:
        """From one day to another of the same summer: 29 juin – 3 juillet, 6–10 juillet."""
        first, last = self.date(d1), self.date(d2)
        if (d1.year, d1.month) != (d2.year, d2.month):
            return f"{first}{NBSP}–{NBSP}{last}"
        if first[0].isdigit():
            return f"{first.split()[0]}–{last}"
        return f"{first}–{last.split()[-1]}"

    def join(self, words: Sequence[str]) -> str:
        """The words as a list in a sentence: a, b et c."""
        return format_list(words, locale=self._locale)


def _sign_of(amount: Decimal, plus: bool) -> str:
    if amount < 0:
        return MINUS
    return "+" if plus and amount > 0 else ""


def load_texts(manner: str, region: str = "quebec") -> Texts:
    """The texts of the program in a language ("fr" or "en"), or a manner of speaking it ("fr-facile"), for `region`
    (quebec, france or belgique).

    Raises:
        ValueError: the language or the region is unknown.
    """
    return Texts(manner, region)
