"""Who said what: cues, quotations, speakers and their linking."""
