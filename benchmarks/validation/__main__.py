"""Run everything and write the document; about five minutes on one core."""

from __future__ import annotations

from pathlib import Path

from benchmarks.validation.document import write_document

if __name__ == "__main__":
    write_document(Path(__file__).parents[2] / "docs")
