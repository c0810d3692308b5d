"""Cases as lists, streams and counts show them."""
