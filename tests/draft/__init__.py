"""Tests of how a release becomes a draft."""
