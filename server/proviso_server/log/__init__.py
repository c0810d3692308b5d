"""The tamper-evident log: tree, checkpoints, proofs, store, writer, export.

Reads no environment, no configuration and no clock: all arrive as arguments.
"""
