"""Making the co-op known, and the requests that come [7.11]."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.mesa_twin.chance import poisson
from benchmarks.mesa_twin.market import Request
from benchmarks.mesa_twin.words import ENTERPRISE, LATITUDE, clip, mean

if TYPE_CHECKING:
    from benchmarks.mesa_twin.market import Offer
    from benchmarks.mesa_twin.summer import Summer


def find_clients(summer: Summer) -> None:
    """Prospect, then receive the requests of the week in the order of their moments."""
    p, week = summer.parameters, summer.week
    hours = prospected(summer)
    for segment in summer.segments.values():
        gain = (1 - segment.awareness) * p.connu_demarchage * hours / (hours + p.demi_demarchage)
        segment.awareness = clip(segment.awareness + gain - p.oubli_coop * segment.awareness)
    if week.number > 1:
        cells = Counter(offer.segment for offer in summer.offers)
        for offer in summer.offers:
            if offer.service.id in summer.offered:
                mean_requests = min(max(expected_requests(summer, offer, cells[offer.segment]), 0.0), 8.0)
                for _ in range(poisson(summer.random, mean_requests)):
                    week.requests.append(receive(summer, offer, returning=False))
                    week.flows.requests += 1
                for _ in range(offer.waiting):
                    week.requests.append(receive(summer, offer, returning=True))
        week.requests.sort(key=lambda request: request.moment)
    activity = len(week.requests) + hours / 4
    week.occasions[ENTERPRISE] = activity / (activity + 4) * (0.5 if week.number == 1 else 1)


def prospected(summer: Summer) -> float:
    """Hours of prospecting, by the adults and by the group itself."""
    week, present = summer.week, summer.present
    adults = 1.1 * week.request_hours("prospecting") * (0.5 + 0.4 * summer.local_committee)
    own = (
        1.15
        * len(present)
        * mean(member.motivation for member in present)
        * week.competence[ENTERPRISE]
        * (0.30 + 0.70 * LATITUDE[summer.postures[ENTERPRISE]])
        * (0.45 + 0.55 * mean(member.confidence[ENTERPRISE] for member in present))
    )
    return adults + own


def expected_requests(summer: Summer, offer: Offer, cells: int) -> float:
    """The mean number of requests of a cell this week."""
    p, service, segment = summer.parameters, offer.service, offer.segment
    season = service.season[min(summer.week.number, len(service.season)) - 1]
    weather = mean(service.weather.get(kind, 1.0) for kind in summer.week.weather)
    base = 0.45 * segment.profile.households / 100 * offer.rate * p.demande
    new = (
        base
        * season
        * weather
        * summer.place
        * (segment.awareness / 0.45)
        * (0.45 + segment.reputation)
        * (1 + summer.local_committee * (0.45 if segment.institutional else 0.10))
        * min((offer.price / service.price) ** -service.elasticity, 4)
    )
    return new + p.fidelite * offer.loyal * weather + segment.extra_demand / cells


def receive(summer: Summer, offer: Offer, returning: bool) -> Request:
    """One request, with its length and its luck."""
    random, service = summer.random, offer.service
    least, most = service.hours
    part = summer.parameters.part_prise
    return Request(
        offer=offer,
        moment=random.random(),
        hours=(least + (most - least) * random.random()) * service.team,
        taken=random.random() < part + (1 - part) * summer.week.competence[ENTERPRISE],
        team_luck=random.random(),
        quality_luck=random.random(),
        late_luck=random.random(),
        patience=random.random(),
        returning=returning,
    )
