"""The grammar and the systems of Cayapa: pure functions of a book.

Imports nothing, so that the command line starts at once.
"""
