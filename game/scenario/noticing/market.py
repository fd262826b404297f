"""Segments that nobody serves, services that nobody asks for or may do, prices that look wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.scenario.file_model.complaints import ON_KEY
from game.scenario.noticing.notes import Note, Written

_FAR: Final = 2.0
"""A price is far from the usual one from this many times it, or its inverse."""


def segments_without_service(written: Written) -> Iterator[Note]:
    """Clients to whom no service speaks."""
    file = written.file
    served = {segment for service in file.services.values() for segment in (service.clients or file.segments)}
    for segment in written.section("segments"):
        if segment not in served:
            yield Note("segment_without_service", ("segments", segment, ON_KEY), {"name": segment})


def services_without_client(written: Written) -> Iterator[Note]:
    """Services that no segment asks for."""
    for name in written.section("services"):
        clients = written.file.services[name].clients
        if clients is not None and not any(clients.values()):
            yield Note("service_without_client", ("services", name, ON_KEY), {"name": name})


def services_that_nobody_may_do(written: Written) -> Iterator[Note]:
    """Services whose minimum age nobody in the group can have."""
    members = written.file.cooperants
    oldest = max([member.age for member in members.nommes if member.age is not None], default=0)
    if len(members.nommes) < members.nombre or not oldest:
        oldest = max(oldest, members.ages.a)
    for name in written.section("services"):
        age = written.file.services[name].age_minimum
        if age > oldest:
            place = ("services", name, "age_minimum")
            yield Note("service_nobody_may_do", place, {"name": name, "age": age, "oldest": oldest})


def prices_far_from_the_usual_ones(written: Written) -> Iterator[Note]:
    """Reference prices and voted ones, beside those of the region."""
    for name, service in written.section("services").items():
        if isinstance(service, dict) and service.get("prix") is not None:
            price = written.file.services[name].prix
            yield from _far(written, name, price, ("services", name, "prix"))
    for i, proposal in written.proposals():
        for o, option in enumerate(proposal.options):
            for change in option.regle:
                if change.key.startswith("prix.") and isinstance(change.value, int | float):
                    place = ("propositions", i, "options", o, "regle", change.key)
                    yield from _far(written, change.key.split(".")[1], change.value / 100, place)


def _far(written: Written, service: str, price: float, place: tuple[int | str, ...]) -> Iterator[Note]:
    usual = written.usual_price(service)
    if usual is not None and not usual / _FAR < price < usual * _FAR:
        yield Note("price_far", place, {"name": service, "price": f"{price:g}", "usual": f"{usual:g}"})
