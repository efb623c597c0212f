"""How do people reach it? Commands, Telegram and the terminal."""
