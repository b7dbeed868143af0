"""Tests of the briefing notes."""
