"""Several refusals at once, each with its place inside the value that is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

Place = tuple[int | str, ...]

ON_KEY = "[key]"
"""Last part of a place: the key itself is wrong, not its value."""


Known = Iterable[str] | Callable[[], Iterable[str]]


def refuse(key: str, *, known: Known = (), instead: str = "", **values: object) -> PydanticCustomError:
    """A refusal with the key of its sentence and the values that it holds.

    `instead` is what must have been meant. Where only the possible names are known, the one nearest to the value
    `name` is sought when the problem is noted, not here: a hostile file may hold very many errors.
    """
    names = known if callable(known) else lambda: known  # pydantic would write out a list in each refusal
    return PydanticCustomError(key, "refused", {**values, "known": names, "instead": instead})


class Complaints:
    """Collects refusals, then raises them together."""

    def __init__(self) -> None:
        self._details: list[InitErrorDetails] = []

    def __bool__(self) -> bool:
        return bool(self._details)

    def add(self, place: Iterable[int | str], refusal: PydanticCustomError) -> None:
        self._details.append(InitErrorDetails(type=refusal, loc=tuple(place), input=None))

    def include(self, error: ValidationError, place: Place = ()) -> None:
        """Add the refusals of a part, at `place`, that was checked by itself."""
        for each in error.errors(include_url=False, include_input=False):
            self.add((*place, *each["loc"]), PydanticCustomError(each["type"], "refused", each.get("ctx")))

    def error(self) -> ValidationError:
        """What was collected, one line for each refusal; pydantic adds it to those of the other fields."""
        return ValidationError.from_exception_data("scenario", self._details)

    def raise_any(self) -> None:
        """Raise what was collected, if anything.

        Raises:
            ValidationError: as `error` gives it.
        """
        if self._details:
            raise self.error()


def refuse_at(place: Iterable[int | str], refusal: PydanticCustomError) -> ValidationError:
    """One refusal inside the value that is checked, to be raised."""
    complaints = Complaints()
    complaints.add(place, refusal)
    return complaints.error()
