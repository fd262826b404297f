"""French and English catalogues, typography, money and dates by region: the lowest floor, beside the simulation."""

from game.text.regions import LANGUAGES, MANNERS, REGIONS
from game.text.texts import MINUS, MissingText, Texts, load_texts
from game.text.typography import NBSP, THIN, polish

__all__ = ["LANGUAGES", "MANNERS", "MINUS", "NBSP", "REGIONS", "THIN", "MissingText", "Texts", "load_texts", "polish"]
