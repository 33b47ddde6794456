"""Pairs of claims that cannot both stand: candidates, one module per kind, explanation."""
