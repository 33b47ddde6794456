"""The recipe: treebanks read, rewritten the way news is printed, and learned from."""
