import ast
from collections.abc import Iterator
from pathlib import Path

TWIN = Path(__file__).parents[1] / "benchmarks" / "mesa_twin"
FORBIDDEN = ("game", "tests", "benchmarks.validation")


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_twin_imports_nothing_of_the_simulation_that_it_checks() -> None:
    found = [(file.name, name) for file in TWIN.glob("*.py") for name in imports(file)]

    assert len(found) > 20
    assert not [each for each in found if each[1].startswith(FORBIDDEN)]
