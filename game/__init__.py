"""Prise en charge — un été en coop: a simulation game about a coopérative jeunesse de services."""

__version__ = "0.1.0"
