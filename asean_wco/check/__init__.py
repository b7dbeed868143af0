"""The rules that records must keep, and the findings of a check.

`rules` has the table of all rules by their codes and runs them over the `CheckedRecords` of
`findings`: the records with their files. Each rule is a function that yields what breaks it, in the
file of its area: `identity` (E1), `provenance` (E2), `chronology` (E3), `hygiene` (E4),
`plausibility` (W5).
To add a rule, write the function and give it a code in `rules`.
"""
