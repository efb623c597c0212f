"""The tables of the conversation: updates in hand, people, chats, questions, and messages owed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_TABLES = (
    "act",
    "mark",
    "follow",
    "delivery",
    "notice",
    "prompt",
    "listing",
    "remedy",
    "exchange",
    "chat",
    "invitation",
    "person",
    "inbox",
)
_SQLITE_TRIGGER = "CREATE TRIGGER act_no_{0} BEFORE {0} ON act BEGIN SELECT RAISE(ABORT, 'act is append-only'); END"
_POSTGRESQL_TRIGGER = "CREATE TRIGGER act_no_change BEFORE UPDATE OR DELETE ON act EXECUTE FUNCTION audit_refuse()"


def upgrade() -> None:
    """Makes the tables, and the guard of the acts."""
    _create_inbox()
    _create_people()
    _create_chats()
    _create_exchanges()
    _create_notices()
    _create_follows()
    op.create_table(
        "act",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.BigInteger, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_POSTGRESQL_TRIGGER)
    else:
        for event in ("update", "delete"):
            op.execute(_SQLITE_TRIGGER.format(event))


def _create_inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("done", sa.Boolean, nullable=False, index=True),
    )


def _create_people() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("role", sa.Text, nullable=False, index=True),
        sa.Column("started", sa.Boolean, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
    )
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("digest", sa.Text, nullable=False, unique=True),
        sa.Column("made_by", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left", sa.Integer, nullable=False),
    )


def _create_chats() -> None:
    op.create_table(
        "chat",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.Column("closed", sa.Text, nullable=False),
        sa.Column("internal", sa.Boolean, nullable=False),
        sa.Column("announcements", sa.Boolean, nullable=False),
        sa.Column("articles", sa.Text, nullable=False),
        sa.Column("hour", sa.Integer, nullable=False),
        sa.Column("due", sa.DateTime(timezone=True)),
        sa.Column("quiet_from", sa.Integer),
        sa.Column("quiet_to", sa.Integer),
        sa.Column("thread_id", sa.BigInteger),
        sa.Column("since", sa.Integer, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
    )


def _create_exchanges() -> None:
    op.create_table(
        "exchange",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("token", sa.Text, nullable=False, unique=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("user_id", sa.BigInteger, index=True),
        sa.Column("question_id", sa.BigInteger, nullable=False),
        sa.Column("answer_id", sa.BigInteger, nullable=False),
        sa.Column("asked", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("leaned", sa.Text, nullable=False),
        sa.Column("topic", sa.Text, nullable=False, index=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("reply", sa.Text, nullable=False),
        sa.Column("vote", sa.Integer, nullable=False),
        sa.Column("settled", sa.Boolean, nullable=False),
        sa.Index("exchange_answer", "chat_id", "answer_id"),
        sa.Index("exchange_question", "chat_id", "question_id"),
    )
    op.create_table(
        "remedy",
        sa.Column("topic", sa.Text, primary_key=True),
        sa.Column("article_id", sa.Integer, nullable=False),
    )
    op.create_table(
        "listing",
        sa.Column("token", sa.Text, primary_key=True),
        sa.Column("user_id", sa.BigInteger, nullable=False, index=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("query", sa.Text, nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "prompt",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("message_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("user_id", sa.BigInteger, nullable=False, index=True),
        sa.Column("asks", sa.Text, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
    )


def _create_notices() -> None:
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("author", sa.BigInteger, nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text, nullable=False, index=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("panel_chat", sa.BigInteger, nullable=False),
        sa.Column("panel_id", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("notice_id", sa.Integer, sa.ForeignKey("notice.id"), nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False, index=True),
        sa.Column("thread_id", sa.BigInteger),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed", sa.DateTime(timezone=True)),
        sa.Column("shown", sa.Integer, nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("twice", sa.Boolean, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.UniqueConstraint("notice_id", "chat_id", name="delivery_once"),
        sa.Index("delivery_due", "state", "due"),
    )


def _create_follows() -> None:
    op.create_table(
        "follow",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("user_id", sa.BigInteger, nullable=False, index=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("hour", sa.Integer),
        sa.Column("due", sa.DateTime(timezone=True)),
        sa.Column("since", sa.Integer, nullable=False),
        sa.UniqueConstraint("user_id", "kind", "what", name="follow_once"),
    )
    op.create_table(
        "mark",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    """Drops them."""
    for table in _TABLES:
        op.drop_table(table)
