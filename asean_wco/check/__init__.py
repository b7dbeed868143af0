"""The rules that records must keep, and the findings of a check."""
