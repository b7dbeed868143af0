"""How records are found."""
