"""Briefing notes: what is known of a subject, on one page or in full."""
