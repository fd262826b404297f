"""What surrounds the co-op: the adults around it, and what is at stake in the place."""

from __future__ import annotations

from typing import Annotated, Any, Final, Self

from pydantic import Field, model_validator

from game.scenario.file_model.complaints import refuse, refuse_at
from game.scenario.file_model.judging import Objective
from game.scenario.file_model.portrait import Portrait
from game.scenario.file_model.section import Section
from game.scenario.file_model.values import MAX_NAME, Name, OneOf, Sentence, WrittenWithNames, read_word
from game.scenario.names import Names
from game.sim import ALLIES, STAKES

_MAX_FULL_NAME: Final = MAX_NAME + 8


def _read_role(value: Any, names: Names) -> str:
    """A role that somebody of the region may have."""
    role = read_word(value)
    if role not in names.allies:
        key = "role_of_another_region" if role in ALLIES else "unknown_word"
        raise refuse(key, known=names.allies, name=role)
    return role


Role = Annotated[str, WrittenWithNames(_read_role, {"enum": list(ALLIES)})]


class Ally(Section):
    """An adult around the co-op."""

    role: Role = Field(description="Rôle auprès de la coop ; un texte d’incident le nomme par {role}.")
    prenom: Name | None = Field(default=None, description="Prénom affiché.")
    nom: Name | None = Field(default=None, description="Nom affiché, seul ou après le prénom.")
    phrase: Sentence | None = Field(default=None, description="Une phrase qui présente la personne.")
    portrait: Portrait | None = Field(default=None, description="Portrait.")

    @property
    def name(self) -> str:
        """As it is shown and put into texts."""
        return " ".join(part for part in (self.prenom, self.nom) if part)

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if not self.name:
            raise refuse("missing_key", name="prenom")
        if len(self.name) > _MAX_FULL_NAME:
            raise refuse_at(("nom",), refuse("text_too_long", limit=_MAX_FULL_NAME - len(self.prenom or "") - 1))
        return self


class Stake(Section):
    """What is at stake in the place, beyond the summer."""

    theme: Annotated[str, OneOf(STAKES)] = Field(description="Thème, d’une liste fermée.")
    texte: Sentence = Field(description="Ce qui se joue ici, en une ou deux phrases.")
    objectifs: tuple[Objective, ...] = Field(
        default=(), max_length=6, description="Objectifs propres à l’enjeu, écrits comme ceux du scénario."
    )
