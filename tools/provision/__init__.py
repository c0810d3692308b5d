"""Make everything that the project needs, inside the checkout and nowhere else.

Runs on the standard library of Python 3.11 alone, since nothing is installed yet.
Does not support Windows.
"""
