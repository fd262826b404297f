"""The glossary as a list that is searched."""

from __future__ import annotations

from game.scenes.searching import folded, holds
from game.text import Texts
from game.text.glossary import TERMS, Term, term_of


def glossary(texts: Texts) -> tuple[Term, ...]:
    """Every term, in alphabetical order."""
    terms = [term_of(texts, name) for name in TERMS]
    return tuple(sorted(terms, key=lambda term: folded(term.word)))


def found(terms: tuple[Term, ...], query: str) -> tuple[Term, ...]:
    """The terms that hold the words of the query; those whose own name does come first."""
    named = [term for term in terms if holds(term.word, query)]
    others = [
        term
        for term in terms
        if term not in named and holds(f"{term.word} {term.meaning} {term.game} {term.also}", query)
    ]
    return (*named, *others)
