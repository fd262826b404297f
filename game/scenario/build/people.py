"""Members and animateurs: the named ones as they are said, the others invented."""

from __future__ import annotations

from collections.abc import Collection

from game.scenario.faces import Face, faces_of
from game.scenario.file_model import people
from game.scenario.file_model.portrait import Portrait
from game.sim import Animateur, Group, MemberProfile, Partner, Text

_PLAIN = Portrait(vetement="#A6D6F2", accessoires=("col",))
"""An animateur of whom nothing is said: the collar tells them from the members."""


def build_group(file: people.Members, region: str, services: Collection[str]) -> Group:
    """The named members first, then enough invented ones. Skills in what is not offered here are left out."""
    faces = faces_of(region)
    by_id = {face.id: face for face in faces}
    ages = (file.ages.de, file.ages.a)
    taken = {member.name_id for member in file.nommes}
    girls_wanted = round(file.part_filles * file.nombre) - sum(member.genre == "f" for member in file.nommes)
    drawn = _fill(faces, taken, file.nombre - len(file.nommes), girls_wanted, ages)
    spare = [face for face in faces if face.id not in taken and face not in drawn]
    named = [_named(member, by_id.get(member.name_id), spare, ages, services) for member in file.nommes]
    return Group(
        members=(*named, *(_invented(face, ages) for face in drawn)),
        goals=file.buts.weights(),
        dispersion=file.dispersion,
        ties=file.liens,
    )


def build_animateurs(file: tuple[people.Animateur, ...]) -> tuple[Animateur, ...]:
    return tuple(
        Animateur(
            id=each.name_id,
            name=each.prenom,
            experience=each.experience,
            hours=each.heures,
            energy=each.energie,
            strengths=each.forces,
            portrait=(each.portrait or _PLAIN).parameters(),
        )
        for each in file
    )


def build_partners(file: people.LocalCommittee) -> tuple[Partner, ...]:
    return tuple(Partner(each.nom, each.apporte) for each in file.partenaires)


def _fill(faces: tuple[Face, ...], taken: set[str], n: int, n_girls: int, ages: tuple[int, int]) -> list[Face]:
    """`n` of the people, in their order: those of the right age first, as many girls as are wanted."""
    free = [face for face in faces if face.id not in taken]
    fitting = sorted(free, key=lambda face: not ages[0] <= face.age <= ages[1])  # stable: their order stays
    girls = [face for face in fitting if face.gender == "f"][: max(0, min(n, n_girls))]
    others = [face for face in fitting if face.gender != "f"][: n - len(girls)]
    chosen = girls + others
    chosen += [face for face in fitting if face not in chosen][: n - len(chosen)]
    return [face for face in faces if face in chosen]


def _named(
    member: people.Member, known: Face | None, spare: list[Face], ages: tuple[int, int], services: Collection[str]
) -> MemberProfile:
    """What is not said comes from the invented person of that name, else from one whom nobody uses."""
    if known is None and (member.portrait is None or member.phrase is None or member.age is None):
        same_gender = [face for face in spare if face.gender == member.genre] or spare
        known = same_gender[0]
        spare.remove(known)
    portrait = member.portrait.parameters() if member.portrait else (known.portrait if known else {})
    age = member.age if member.age is not None else _within(known.age if known else ages[0], ages)
    return MemberProfile(
        id=member.name_id,
        name=member.prenom,
        age=age,
        gender=member.genre or (known.gender if known else "x"),
        portrait=portrait,
        phrase=member.phrase or (known.phrase if known else Text("")),
        goals=member.buts.weights() if member.buts else None,
        traits=member.traits.in_order() if member.traits else None,
        skills={service: skill for service, skill in member.habiletes.items() if service in services},
        ties=member.liens,
    )


def _invented(face: Face, ages: tuple[int, int]) -> MemberProfile:
    """An invented person; goals, traits and skills are left to the season's chance."""
    return MemberProfile(face.id, face.name, _within(face.age, ages), face.gender, face.portrait, face.phrase)


def _within(age: int, ages: tuple[int, int]) -> int:
    return max(ages[0], min(ages[1], age))
