"""How fast and how large the program is: `python -m benchmarks` measures and prints, `--check` fails on a floor."""
