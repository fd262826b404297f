"""Charts of the interface: plain values in, a drawing and its table out."""
