"""Inputs made by chance: none may crash or hang awco, fill the memory or reach a terminal."""
