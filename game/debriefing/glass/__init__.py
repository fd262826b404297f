"""The glass box: any change of the PEC from its story to its causes, its formula and the lines behind it."""
