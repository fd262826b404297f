"""The pack of a season for its debriefing: one content, as a page that stands alone and as a tagged PDF to print."""

from game.report.pack.content import Pack, measured_in
from game.report.pack.gathering import pack_of_groups
from game.report.pack.paper import pack_as_pdf
from game.report.pack.screen import pack_as_html
from game.report.pack.writing import pack_of

__all__ = ["Pack", "measured_in", "pack_as_html", "pack_as_pdf", "pack_of", "pack_of_groups"]
