"""What the bot remembers beside the articles: updates in hand, people, chats, questions, and messages owed.

Lists and values are kept as JSON text: any database has that. A Telegram id needs 64 bits.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlmodel import Field, SQLModel


class UpdateRow(SQLModel, table=True):
    """An update from Telegram: stored before it is confirmed, kept a while so that it is not handled twice."""

    __tablename__ = "inbox"

    id: int = Field(primary_key=True, sa_type=BigInteger)  # Telegram's update_id
    received: datetime = Field(index=True)
    digest: str  # of the payload
    payload: str  # the update as JSON; "" once it is done
    tries: int = 0  # how often handling it began in a process that ended before it was done
    done: bool = Field(default=False, index=True)


class PersonRow(SQLModel, table=True):
    """Somebody who has a part here, or an open private chat."""

    __tablename__ = "person"

    id: int = Field(primary_key=True, sa_type=BigInteger)  # Telegram's user id
    role: str = Field(default="stranger", index=True)
    started: bool = False  # the private chat is open: the bot may write to it
    language: str = ""


class InvitationRow(SQLModel, table=True):
    """A link that makes whoever follows it a member. The token itself is not kept, only its digest."""

    __tablename__ = "invitation"

    id: int | None = Field(default=None, primary_key=True)
    digest: str = Field(unique=True)
    made_by: int = Field(sa_type=BigInteger)
    expires: datetime
    left: int  # how many people may still use it


class ChatRow(SQLModel, table=True):
    """A chat that the bot is in, or a private one that receives something: what it may see, and what it receives."""

    __tablename__ = "chat"

    id: int = Field(primary_key=True, sa_type=BigInteger)
    kind: str  # private, group, supergroup, channel
    title: str = ""
    open: bool = True
    closed: str = ""  # why it cannot be written to, in Telegram's words
    internal: bool = False  # an administrator lets it see members' articles
    announcements: bool = False
    articles: str = "off"  # off, now, daily
    hour: int = 7  # local hour of the daily digest
    due: datetime | None = None  # when the next digest is
    quiet_from: int | None = None  # local hours between which nothing is sent
    quiet_to: int | None = None
    thread_id: int | None = Field(default=None, sa_type=BigInteger)  # the forum topic that receives
    since: int = 0  # the number of the last article that is not new here
    language: str = ""


class ExchangeRow(SQLModel, table=True):
    """A question and the message that answered it."""

    __tablename__ = "exchange"
    __table_args__ = (
        Index("exchange_answer", "chat_id", "answer_id"),
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
    leaned: str = ""  # the context that the question was understood with, as JSON
    topic: str = Field(index=True)  # the question in one spelling: what makes several the same
    kind: str  # answer, passages, none, outside
    reply: str  # the whole reply as JSON
    vote: int = 0  # 1 for 👍, -1 for 👎
    settled: bool = False  # an administrator dealt with it


class RemedyRow(SQLModel, table=True):
    """An article that an administrator attached to a question that had no answer."""

    __tablename__ = "remedy"

    topic: str = Field(primary_key=True)
    article_id: int


class PromptRow(SQLModel, table=True):
    """A message of the bot that waits for somebody's reply."""

    __tablename__ = "prompt"

    chat_id: int = Field(primary_key=True, sa_type=BigInteger)
    message_id: int = Field(primary_key=True, sa_type=BigInteger)
    user_id: int = Field(sa_type=BigInteger, index=True)
    asks: str  # what the reply is for
    about: str = ""  # what it concerns, as JSON
    made: datetime


class ListingRow(SQLModel, table=True):
    """A list that somebody pages through."""

    __tablename__ = "listing"

    token: str = Field(primary_key=True)
    user_id: int = Field(sa_type=BigInteger, index=True)
    kind: str
    query: str  # what it lists, as JSON
    made: datetime


class NoticeRow(SQLModel, table=True):
    """Something to be told to chats: an announcement, a new article, a digest, a reminder."""

    __tablename__ = "notice"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)  # what makes it the same thing, so that it is told once
    kind: str  # announcement, article, digest, follow, reminder
    content: str  # as JSON
    author: int = Field(default=0, sa_type=BigInteger)
    made: datetime
    due: datetime
    state: str = Field(default="draft", index=True)  # draft, scheduled, owed, cancelled, withdrawn
    revision: int = 1  # grows with every edit
    panel_chat: int = Field(default=0, sa_type=BigInteger)  # the message in which the author sees its progress
    panel_id: int = Field(default=0, sa_type=BigInteger)  # 0: nobody watches, or it is through


class DeliveryRow(SQLModel, table=True):
    """One chat's copy of a notice: each chat has one at most."""

    __tablename__ = "delivery"
    __table_args__ = (
        UniqueConstraint("notice_id", "chat_id", name="delivery_once"),
        Index("delivery_due", "state", "due"),
    )

    id: int | None = Field(default=None, primary_key=True)
    notice_id: int = Field(foreign_key="notice.id")
    chat_id: int = Field(sa_type=BigInteger, index=True)
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    state: str = "owed"  # owed, sending, sent, failed, closed
    due: datetime
    claimed: datetime | None = None  # when a process took it into hand
    shown: int = 0  # the revision that the chat sees; 0 is none
    message_id: int = Field(default=0, sa_type=BigInteger)
    tries: int = 0
    twice: bool = False  # a send may have arrived although it failed: the chat may have it twice
    note: str = ""  # why it failed, in Telegram's words


class FollowRow(SQLModel, table=True):
    """Something that somebody wants to hear of."""

    __tablename__ = "follow"
    __table_args__ = (UniqueConstraint("user_id", "kind", "what", name="follow_once"),)

    id: int | None = Field(default=None, primary_key=True)
    user_id: int = Field(sa_type=BigInteger, index=True)
    kind: str  # word, person, body, decision
    what: str
    hour: int | None = None  # local hour of a daily digest; None is at once
    due: datetime | None = None  # when the next digest is
    since: int = 0  # the number of the last article that is not new here


class MarkRow(SQLModel, table=True):
    """How far something has been read: the corpus' change number, or a day as a number."""

    __tablename__ = "mark"

    name: str = Field(primary_key=True)
    value: int


class ActRow(SQLModel, table=True):
    """An administrator's act that concerns no article. Rows are only ever added; the database refuses anything else."""

    __tablename__ = "act"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    by: int = Field(sa_type=BigInteger)
    what: str
    subject: str
    before: str = ""
    after: str = ""
