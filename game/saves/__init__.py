"""The store of seasons: one SQLite file in the user's folder. No pygame, no numpy, no simulation run here."""

from game.saves.entries import ADVANCE, Advance, Entry, encode
from game.saves.exchange import LONGEST_NAME, ExchangeError, read_exchange, renamed, write_exchange
from game.saves.opening import data_folder, memory_store, open_store
from game.saves.pages import BY_WEEK, PageContent, PageKey, as_kept, readable
from game.saves.records import Origin, Record, SavedSeason, Summary, summary_of
from game.saves.store import Notice, Store, now

__all__ = [
    "ADVANCE",
    "BY_WEEK",
    "LONGEST_NAME",
    "Advance",
    "Entry",
    "ExchangeError",
    "Notice",
    "Origin",
    "PageContent",
    "PageKey",
    "Record",
    "SavedSeason",
    "Store",
    "Summary",
    "as_kept",
    "data_folder",
    "encode",
    "memory_store",
    "now",
    "open_store",
    "read_exchange",
    "readable",
    "renamed",
    "summary_of",
    "write_exchange",
]
