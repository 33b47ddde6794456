"""From attributions to claims: targets, stance, topics, figures, narration."""
