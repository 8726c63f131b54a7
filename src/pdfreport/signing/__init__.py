"""Signatures for archive files (PAdES, ETSI EN 319 142-1), with pyHanko; judging them is the preflight room's."""
