"""What is counted in a season, by what it is about. Each file gives its `MEASURES`."""
