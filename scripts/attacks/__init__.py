"""The attacks of `scripts/attack`, one module for each kind."""
