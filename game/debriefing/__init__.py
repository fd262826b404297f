"""What a group really did, and what it makes of it: plain values for the screens and for paper."""
