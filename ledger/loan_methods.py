"""The ways of repaying a loan."""

METHODS = ("french", "german", "flat", "interest-only")
"""Equal instalments; equal parts of the principal; equal instalments with interest on
the whole loan until its end; interest first, and all principal with the last."""
LEVEL = ("french", "flat")
"""Those whose instalments are equal, but for the last."""
