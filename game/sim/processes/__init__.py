"""One file per process of the week; `game.sim.season` says in which order they run. A process never imports another."""
