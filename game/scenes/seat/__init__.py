"""The scene of the change of seat."""

from game.scenes.seat.scene import SeatScene

__all__ = ["SeatScene"]
