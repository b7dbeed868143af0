"""What the facts of a record are, what they rest on, and who held which office."""
