"""Questions to records: filters, holders of an office, timelines, coverage, comparison."""
