"""Records: their fields and dates, and the codec between records and JSON."""
