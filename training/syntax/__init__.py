"""Trains the tagger and dependency parser that ships as models/syntax.bin. See ../README.md."""
