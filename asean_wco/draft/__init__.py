"""How a release becomes a draft: what it says of a meeting, and the words that say so."""
