"""Articles in, claim records out."""
