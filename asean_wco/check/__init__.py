"""How the data is kept true."""
