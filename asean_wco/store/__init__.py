"""The store file, its reading through TinyDB, its build, and the user's own records."""
