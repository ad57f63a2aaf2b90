"""What `scripts/many-processes` is made of."""
