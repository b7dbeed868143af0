"""Words of questions that need not be borne out, and roles that are alike. Tables alone.

The words for posts, roles and what asks are those of `asean_wco.answers.words`.
"""

from __future__ import annotations

from asean_wco.answers import words as words_of

# Words for what is done with meetings, agreements, systems and posts.
_DEEDS = frozenset(word for phrase in words_of.PREDICATES for word in phrase.split())
# Nouns for sorts of answers, which an answer need not say.
_SORTS = frozenset("months towns cities places".split())
# Words that need not be borne out, with those for deeds and posts.
IDLE = words_of.IDLE | _SORTS | _DEEDS | words_of.POSTS | frozenset(words_of.ROLES)
# Words that name nothing that is asked for, though they stand where such a noun does.
SMALL = frozenset(
    "the a an of other others all any these those two three four five six seven eight nine ten "
    "different many much more asean wco customs".split()
)
# The roles of whoever only was at a meeting.
PRESENCE = frozenset(("participant", "represented"))
# Who did one of these did the other as well, as far as a question means.
ALIKE_ROLES = {"chair": ("chair", "co-chair"), "speaker": ("speaker", "presenter", "opener")}
