"""The portrait of a person: closed lists of the layers that the pictures have."""

from __future__ import annotations

from typing import Annotated, Any, Final, Self

from pydantic import Field, model_validator

from game.scenario.file_model.complaints import refuse
from game.scenario.file_model.section import Section
from game.scenario.file_model.values import Color, Written, read_color
from game.scenario.naming import fold

HAIRSTYLES: Final = (
    *("court", "epi", "afro", "boucles", "long", "carre", "chignon", "queue", "tresses", "locs", "rase", "meche"),
    *("hijab", "frise", "ondule", "macarons", "natte", "nattes-collees", "undercut"),
    *("degarni", "mise-en-plis", "brosse", "pixie"),
)
HAIR_COLORS: Final = (*("noir", "brun", "chat", "roux", "blond", "bleu", "rose", "gris", "blanc", "poivre", "auburn"),)
SKINS: Final = ("#F7D9C2", "#EBBF9C", "#D6A077", "#B67B50", "#8E5B3A", "#73482E")
CLOTHES: Final = ("tshirt", "chemise", "kangourou", "debardeur", "salopette", "tablier", "impermeable", "polo")
FACES: Final = ("ovale", "rond", "anguleux", "fin")
NOSES: Final = ("fin", "rond", "long")
ACCESSORIES: Final = (
    *("col", "insigne", "echarpe", "collier"),
    *("lunettes", "lunettes-carrees", "lunettes-demi-lune", "lunettes-soleil"),
    *("casquette", "bandeau", "patka", "chapeau-soleil", "beret", "boucles", "anneaux", "appareil-auditif", "barrette"),
    *("rousseur", "grain", "fauteuil", "appareil-dentaire"),
)
_HEADGEAR: Final = ("casquette", "patka", "chapeau-soleil", "beret")
_GLASSES: Final = ("lunettes", "lunettes-carrees", "lunettes-demi-lune", "lunettes-soleil")
_WITH_HIJAB: Final = (*_GLASSES, "insigne", "rousseur", "grain", "fauteuil", "appareil-dentaire")
_OTHER_NAMES: Final = {"chatain": "chat", "audio": "appareil-auditif", "badge": "insigne", "chapeau": "chapeau-soleil"}


def _one_of(known: tuple[str, ...]) -> Written:
    """A word as the pictures name it: `Châtain` is `chat`, `appareil_auditif` is `appareil-auditif`."""

    def read(value: Any) -> str:
        if not isinstance(value, str):
            raise refuse("expected_identifier")
        name = fold(value).replace("_", "-").replace(" ", "-")
        name = _OTHER_NAMES.get(name, name)
        if name not in known:
            raise refuse("unknown_word", known=known, name=value)
        return name

    others = (name for name, meant in _OTHER_NAMES.items() if meant in known)
    return Written(read, {"enum": sorted({*known, *(name.replace("-", "_") for name in known), *others})})


def _read_skin(value: Any) -> str:
    color = read_color(value)
    if color not in SKINS:
        raise refuse("unknown_word", known=SKINS, name=color)
    return color


def _read_hair(value: Any) -> str:
    """A named colour, or a free one for a cloth."""
    if isinstance(value, str) and value.startswith("#"):
        return read_color(value)
    name: str = _one_of(HAIR_COLORS).read(value)
    return name


_HAIR: Final = {"anyOf": [_one_of(HAIR_COLORS).schema, {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}]}


def _clash(hairstyle: str, accessories: tuple[str, ...]) -> tuple[str, str] | None:
    """Two things that cannot be worn together."""
    for group in (_HEADGEAR, _GLASSES):
        worn = [each for each in accessories if each in group]
        if len(worn) > 1:
            return worn[0], worn[1]
    if hairstyle == "hijab":
        return next((("hijab", each) for each in accessories if each not in _WITH_HIJAB), None)
    for hat in _HEADGEAR:
        if hat in accessories:
            return next(((hat, each) for each in accessories if each in ("bandeau", "barrette")), None)
    return None


class Portrait(Section):
    """What the layers of a portrait are chosen and tinted by."""

    teint: Annotated[str, Written(_read_skin, {"enum": list(SKINS)})] = Field(
        default="#D6A077", description="Couleur de la peau."
    )
    coiffure: Annotated[str, _one_of(HAIRSTYLES)] = Field(default="court", description="Coiffure.")
    couleur: Annotated[str, Written(_read_hair, _HAIR)] = Field(
        default="noir", description="Couleur des cheveux par son nom, ou couleur du tissu (« #3C6E8F »)."
    )
    vetement: Color = Field(default="#0069A6", description="Couleur du vêtement.")
    forme: Annotated[str, _one_of(CLOTHES)] | None = Field(default=None, description="Forme du vêtement.")
    visage: Annotated[str, _one_of(FACES)] | None = Field(default=None, description="Forme du visage.")
    nez: Annotated[str, _one_of(NOSES)] | None = Field(default=None, description="Forme du nez.")
    accessoires: tuple[Annotated[str, _one_of(ACCESSORIES)], ...] = Field(
        default=(), max_length=4, description="Ce que la personne porte."
    )
    couleur_accessoire: Color | None = Field(default=None, description="Couleur de l’accessoire.")

    @model_validator(mode="after")
    def _can_be_worn_together(self) -> Self:
        if pair := _clash(self.coiffure, self.accessoires):
            raise refuse("accessories_clash", name=pair[1], other=pair[0])
        return self

    def parameters(self) -> dict[str, object]:
        """The portrait as the screens draw it: only what is said or needed."""
        return self.model_dump(exclude_none=True)
