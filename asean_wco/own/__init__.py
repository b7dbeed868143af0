"""How a user's own records are made, taken in and kept."""
