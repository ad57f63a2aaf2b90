"""The contract of emitted services against what judges others."""
