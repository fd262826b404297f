"""The workshop: a scenario is written, corrected, balanced and tried, its text at the left, what it gives at the right.

`document.py` is the text and its file; `bench.py` reads and simulates it on a thread; `parts.py` and `mending.py`
are what the editor shows of it; `panels.py` what is known beside it; `trial.py` the season that is tried. `models.py`
and `reading.py` are two pages of their own: what one may begin from, and the guide of the format.
"""

from game.scenes.workshop.scene import WorkshopScene

__all__ = ["WorkshopScene"]
