"""A comparison of the laboratory as a page that stands alone."""

from game.report.comparison.page import comparison_page

__all__ = ["comparison_page"]
