"""Files of many kinds into articles, page furniture marked."""
