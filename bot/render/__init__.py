"""Values → Telegram's HTML, within Telegram's limits. Pure."""
