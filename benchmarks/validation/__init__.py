"""`python -m benchmarks.validation` writes `docs/validation.md` and its drawings: the patterns with their figures, what
each strategy gives, how much is luck, and which parameters matter. The same command gives the same files."""
