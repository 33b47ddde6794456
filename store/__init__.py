"""Tables and every SQL statement; see ``store.engine`` for the contract a database keeps."""
