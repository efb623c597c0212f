"""What the bot owes and remembers, in the database: updates in hand, questions, people, chats, messages to send.

Every function works inside the transaction that it is given, so that what belongs together is stored together.
"""
