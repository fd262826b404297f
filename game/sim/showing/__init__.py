"""From a season to the plain values that a player may see."""
