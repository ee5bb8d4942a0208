"""The table that src/3-syntax/net/features.ts is held to as well."""

from __future__ import annotations

import unittest

from ..features import Features
from .features import CODES, KNOWN, read, table


class FeatureTable(unittest.TestCase):
    def test_is_what_the_library_is_held_to(self) -> None:
        head, words = read()
        self.assertEqual(head, {"known": KNOWN, "codes": {key: list(code) for key, code in CODES.items()}, "sizes": Features(KNOWN, {}, {}).sizes})
        found = [{**entry, "rows": list(entry["rows"])} for entry in table({entry["key"]: entry["class"] for entry in words})]
        self.assertEqual(found, words)


if __name__ == "__main__":
    unittest.main()
