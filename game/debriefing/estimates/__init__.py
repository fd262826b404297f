"""What a season owes to each of its decisions, and to chance: estimated once, then kept with it."""

from game.debriefing.estimates.computing import Estimates, estimated
from game.debriefing.estimates.keeping import KIND, NUMBER, kept_estimates, page_of_estimates

__all__ = ["KIND", "NUMBER", "Estimates", "estimated", "kept_estimates", "page_of_estimates"]
