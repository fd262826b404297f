"""What every section of the file has in common: named keys and no other."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler

from game.scenario.file_model.complaints import ON_KEY, Complaints, refuse
from game.scenario.file_model.values import Identifier
from game.scenario.names import Names


class Section(BaseModel):
    """A closed mapping: an unknown key is refused; a key with nothing after it counts as not written.

    A section that was read already, as the items of the bank are, stays as it is.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="wrap")
    @classmethod
    def _has_only_known_keys(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(value, cls):
            return value
        if not isinstance(value, dict):
            raise refuse("expected_section", known=cls.model_fields)
        known = cls.model_fields
        unknown = [key for key in value if key not in known]
        said = {key: each for key, each in value.items() if key in known and each is not None}
        if not unknown:
            return handler(said)
        complaints = Complaints()
        for key in unknown:
            complaints.add((key, ON_KEY), refuse("unknown_key", known=known, name=key))
        try:
            handler(said)
        except ValidationError as error:
            complaints.include(error)
        complaints.raise_any()
        raise AssertionError("an unknown key is refused")


def names_in(info: ValidationInfo) -> Names:
    """The names of the scenario that is checked."""
    assert isinstance(info.context, Names), "the file is checked with the names that it gives"
    return info.context


class Named(Section):
    """Something that others may name."""

    id: Identifier = Field(description="Nom court.")
