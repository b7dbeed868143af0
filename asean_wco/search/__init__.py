"""The search: one reading, one scorer."""
