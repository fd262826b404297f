"""What makes the files that are shipped with the game and not written by hand."""
