"""The tables of the conversation: updates in hand, people, chats, questions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "inbox",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("done", sa.Boolean, nullable=False, index=True),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("started", sa.Boolean, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
    )
    op.create_table(
        "chat",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.Column("closed", sa.Text, nullable=False),
        sa.Column("internal", sa.Boolean, nullable=False),
    )
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
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("reply", sa.Text, nullable=False),
        sa.Column("vote", sa.Integer, nullable=False),
        sa.Index("exchange_answer", "chat_id", "answer_id", unique=True),
        sa.Index("exchange_question", "chat_id", "question_id"),
    )


def downgrade() -> None:
    """Drops them."""
    for table in ("exchange", "chat", "person", "inbox"):
        op.drop_table(table)
