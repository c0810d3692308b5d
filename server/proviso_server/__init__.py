"""The screening service: evaluates, decides, signs, logs, proves."""

__version__ = "0.1.0"
