"""The review of cases: what persons do, and what follows from it."""
