"""What the bot remembers beside the articles: updates in hand, people, chats, questions, and messages owed.

Lists and values are kept as JSON text: any database has that. A Telegram id needs 64 bits.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel


class UpdateRow(SQLModel, table=True):
    """An update from Telegram: stored before it is confirmed, kept a while so that it is not handled twice."""

    __tablename__ = "inbox"

    id: int = Field(primary_key=True, sa_type=BigInteger)  # Telegram's update_id
    received: datetime = Field(index=True)
    payload: str  # the update as JSON; "" once it is done
    tries: int = 0  # how often handling it began in a process that ended before it was done
    done: bool = Field(default=False, index=True)


class PersonRow(SQLModel, table=True):
    """Somebody who has a part here, or an open private chat."""

    __tablename__ = "person"

    id: int = Field(primary_key=True, sa_type=BigInteger)  # Telegram's user id
    role: str = "stranger"
    started: bool = False  # the private chat is open: the bot may write to it
    language: str = ""


class ChatRow(SQLModel, table=True):
    """A chat that the bot is in: what it may see, what it receives, and whether it can be written to."""

    __tablename__ = "chat"

    id: int = Field(primary_key=True, sa_type=BigInteger)
    kind: str  # private, group, supergroup, channel
    title: str = ""
    open: bool = True
    closed: str = ""  # why it cannot be written to, in Telegram's words
    internal: bool = False  # an administrator lets it see members' articles


class ExchangeRow(SQLModel, table=True):
    """A question and the message that answered it."""

    __tablename__ = "exchange"
    __table_args__ = (
        Index("exchange_answer", "chat_id", "answer_id", unique=True),
        Index("exchange_question", "chat_id", "question_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    token: str = Field(unique=True)  # names it in links; random, so that it cannot be guessed
    chat_id: int = Field(sa_type=BigInteger)
    user_id: int | None = Field(default=None, sa_type=BigInteger, index=True)  # None once the asker is forgotten
    question_id: int = Field(sa_type=BigInteger)  # the message that asked
    answer_id: int = Field(sa_type=BigInteger)  # the message that answered
    asked: datetime = Field(index=True)
    question: str
    kind: str  # answer, passages, none
    reply: str  # the whole reply as JSON
    vote: int = 0  # 1 for 👍, -1 for 👎
