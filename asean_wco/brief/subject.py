"""Whom or what a note or a timeline is about."""

from __future__ import annotations

from asean_wco.model.countries import Country
from asean_wco.model.records import Record

Subject = Record | Country
