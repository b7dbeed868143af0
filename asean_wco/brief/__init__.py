"""How a subject is told in a briefing note."""
