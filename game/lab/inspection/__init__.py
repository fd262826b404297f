"""The inspection of a scenario by many simulated summers: what no reading of the file can tell.

`balance` is quick and progressive, for a screen that shows it beside the text as one writes.
"""

from game.lab.inspection.balance import balance

__all__ = ["balance"]
