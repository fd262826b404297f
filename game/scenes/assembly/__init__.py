"""The assembly: the members debate and vote; the animateurs choose how to take part."""

from game.scenes.assembly.scene import AssemblyScene

__all__ = ["AssemblyScene"]
