"""How records leave."""
