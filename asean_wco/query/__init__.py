"""What is asked of records: filters, holders of an office, timelines, coverage, comparison."""
