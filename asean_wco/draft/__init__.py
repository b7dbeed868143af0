"""How a release becomes a draft: what it says of a meeting, each value with the words that say so."""
