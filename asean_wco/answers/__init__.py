"""How a question gets an answer: from facts, tenure, lists and coverage, never by guess."""
