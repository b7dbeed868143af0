"""What a record is: fields, dates, the codec between records and JSON."""
