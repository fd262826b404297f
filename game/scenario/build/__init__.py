"""The model of the file -> the simulation's frozen values."""
