"""A web page in one file.

The page loads nothing from elsewhere and runs no script. It can be read on a phone and printed.
"""

from __future__ import annotations

from asean_wco.export.markup import html_text

# The page declares that it may only use its own styles (Content Security Policy Level 3).
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'"
)
STYLE = """
:root { color-scheme: light dark;
  --ink: #1c2430; --paper: #ffffff; --quiet: #566070; --line: #d4d9e0; --link: #1b5faa; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf0; --paper: #14181e; --quiet: #a4aebb; --line: #3a424d; --link: #78b4f5; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: anywhere;
  line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 1.6rem 0 .5rem; padding-bottom: .2rem;
  border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul, ol { margin: .5rem 0; }
ul, ol { padding-left: 1.4rem; }
li { margin: .3rem 0; }
a { color: var(--link); }
:target { outline: 2px solid var(--link); outline-offset: 3px; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left;
  vertical-align: top; }
.quiet, .gap { color: var(--quiet); }
.gap { font-size: .9rem; margin: 1.25rem 0 0; }
.events { list-style: none; padding: 0; }
.events li { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; margin: .5rem 0; }
.year { display: grid; grid-template-columns: 3.5rem 1fr; align-items: baseline; }
.year h3, .year ul { margin: .15rem 0; }
.year ul { grid-column: 2; padding-left: 1rem; }
.when { color: var(--quiet); font-variant-numeric: tabular-nums; }
.kind { color: var(--quiet); font-size: .85em; white-space: nowrap; }
.notes { font-size: .75em; line-height: 1; vertical-align: super; }
.sources { font-size: .9rem; }
.sources span { color: var(--quiet); }
.picture { margin: 1.5rem 0; overflow-x: auto; border: 1px solid var(--line); border-radius: 4px; }
.picture svg { display: block; width: 100%; min-width: 46rem; height: auto; }
.scroll-hint { display: none; color: var(--quiet); font-size: .9rem; }
@media screen and (max-width: 48rem) { .scroll-hint { display: block; } }
@media (max-width: 40rem) {
  main { padding: 1rem .75rem 2rem; }
  h1 { font-size: 1.4rem; }
  .events li { grid-template-columns: 1fr; }
}
@media print {
  @page { size: A4; margin: 15mm; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  li { break-inside: avoid; }
  .sources { font-size: 8.5pt; line-height: 1.35; }
  a { color: inherit; text-decoration: none; }
  .picture { border: 0; margin: 0 0 1rem; overflow: visible; }
  .picture { break-inside: avoid; }
  .picture svg { min-width: 0; width: auto; max-width: 100%; max-height: 235mm; }
}
"""


def html_page(title: str, body: str, *, style: str = "") -> str:
    """Return a whole page of HTML.

    Args:
        title: title of the page and of its first heading, as text.
        body: the HTML after the heading, whose text has been escaped.
        style: CSS that the page adds to the style of all pages.
    """
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{html_text(title)}</title>
<style>{STYLE}{style}</style>
</head>
<body>
<main>
<h1>{html_text(title)}</h1>
{body.strip()}
</main>
</body>
</html>
"""
