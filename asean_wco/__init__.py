"""The history of cooperation between ASEAN's customs administrations and the World Customs Organization."""

__version__ = "0.1.0"
