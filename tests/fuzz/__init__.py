"""Inputs made by chance: none may crash the program, hang it, fill the memory or reach a terminal."""
