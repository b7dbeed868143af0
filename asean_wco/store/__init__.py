"""Where records live: the store file, its reading through TinyDB, and its build from the curated folder."""
