"""What a build makes beside the records: what the search sees of each, and tables to look up."""
