"""The model of the file: what a trainer may write, key by key. Keys and descriptions are French, as in the file."""
