"""The pack of several groups: side by side, no ranking, names only where they are asked for."""

from __future__ import annotations

from functools import lru_cache

import pytest

from game.debriefing import measured
from game.debriefing.groups import Gathered, gathered
from game.debriefing.measures import MEASURES
from game.report.pack import Pack, measured_in, pack_as_html, pack_as_pdf, pack_of_groups
from game.report.pack.content import Grid
from tests.debriefing.summers import SHORT, kept
from tests.report.outline import outline
from tests.report.pack.making import DATE


@lru_cache
def three() -> Gathered:
    return gathered([kept(SHORT, name) for name in ("adaptative", "directive", "laisser-faire")])


@lru_cache
def pack(language: str = "fr", *, with_names: bool = False) -> Pack:
    return pack_of_groups(three(), language, DATE, with_names=with_names)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_is_a_pack_like_another(language: str) -> None:
    assert pack_as_pdf(pack(language)) == pack_as_pdf(pack(language))
    assert outline(pack_as_html(pack(language))).tags.count("h2") == len(pack(language).chapters)


def test_each_group_has_its_column_in_the_order_of_the_letters() -> None:
    heads = [block.headings for block in pack().chapters[0].blocks if isinstance(block, Grid)]
    assert heads == [("Semaine", "Groupe A", "Groupe B", "Groupe C")]


def test_every_measure_is_that_of_its_group() -> None:
    (table,) = [block for block in pack().chapters[1].blocks if isinstance(block, Grid)]
    for row in table.rows:
        for group, cell in zip(three().groups, row[1:], strict=True):
            for each in measured_in(cell):
                assert each.figure.key in MEASURES
                assert each.figure == measured(group.summer.evidence, each.figure.key)


def test_names_are_written_only_where_they_are_asked_for() -> None:
    assert "L’été d’origine" not in pack_as_html(pack())
    assert "Groupe A : L’été d’origine" in pack_as_html(pack(with_names=True))


def test_groups_that_chose_alike_say_so() -> None:
    alike = pack_of_groups(gathered([kept(SHORT), kept(SHORT)]), "fr", DATE)
    assert "Tous ont choisi la même chose." in repr(alike.chapters[2])
