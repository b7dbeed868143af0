"""How records are written to files for other programs."""
