"""Reports: what was simulated or played, as tables and as pages that stand alone."""

from game.report.comparison import comparison_page
from game.report.inspection_page import inspection_page
from game.report.inspection_tables import inspection_tables, remedy_of
from game.report.season_sheets import seasons_as_json, write_season_sheets
from game.report.tables import Table

__all__ = [
    "Table",
    "comparison_page",
    "inspection_page",
    "inspection_tables",
    "remedy_of",
    "seasons_as_json",
    "write_season_sheets",
]
