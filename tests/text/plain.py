"""What makes a French sentence plain: few words, and none of those that one learns at work or at school.

After « L’information pour tous : règles européennes pour une information facile à lire et à comprendre » (2009): short
sentences, one idea each, words of every day.
"""

from __future__ import annotations

import re
from typing import Final

MOST_WORDS: Final = 12
_FROM_SCHOOL: Final = "contrefactuel entrepreneuriale estimation fourchette hypothèse indicateur losange médiane"
_FROM_WORK: Final = "adhésion appropriation délibération démarchage écart posture procès-verbal quorum ristourne"
_OTHERS: Final = "charnière coopérant dosé facultatif graine imprévu perçu réinitialiser scrutin simulé sphère surplus"
_STEMS: Final = (*_FROM_SCHOOL.split(), *_FROM_WORK.split(), *_OTHERS.split(), "excédent", "transférer", "trésorerie")
HARD: Final = frozenset(stem + end for stem in _STEMS for end in ("", "s", "e", "es"))
"""Words that have a plainer one in the main pages."""
_END: Final = re.compile(r"(?<=[.!?…:;])\s+|\n+| · ")
_FILLED_IN: Final = re.compile(r"\{[^}]*\}")
_WORD: Final = re.compile(r"[\w’'-]*\w")


def too_hard(text: str) -> list[str]:
    """What is not plain in a text of the catalogues: its hard words, its long sentences."""
    text = _FILLED_IN.sub("X", text).replace("**", "")
    words = set(re.findall(r"\w+(?:-\w+)*", text.lower()))
    long = [sentence for sentence in _END.split(text) if len(_WORD.findall(sentence)) > MOST_WORDS]
    return [*sorted(words & HARD), *long]
