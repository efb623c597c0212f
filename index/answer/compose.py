"""Who answers what: the readings of a question are tried in order, records before sentences, an honest none last."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from corpus import Span, fold
from index import wording
from index.answer import (
    chairs,
    documents,
    fitting,
    listed,
    meetings,
    members,
    moves,
    numbers,
    parts,
    people,
    places,
    records,
    rows,
    sentences,
    tasks,
    times,
    totals,
    votes,
)
from index.answer.asked import asked_people, is_given
from index.answer.desk import Desk, Finding, NotSaid
from index.answer.ranking import FOCUS, subject_terms, timely
from index.answer.reply import NEAREST, answer, citation, none
from index.matching import coverage, missing
from index.models import (
    Answer,
    Asks,
    Context,
    Explanation,
    Passages,
    Query,
    Reply,
    Viewer,
    Wants,
    Why,
    Word,
)
from index.reading import Reading, Terms
from index.snapshot import Snapshot

FEW = 3  # telling words; a follow-up with no more than these is never answered from elsewhere
PARTLY = 0.3  # share of the question from which a meeting on the asked day is worth being named


def compose(query: Query, snapshot: Snapshot, *, viewer: Viewer, context: Context | None = None) -> Reply:
    """The reply to a question, for these eyes, in the conversation that `context` comes from."""
    desk = Desk(query, snapshot, viewer, context)
    if not query.text or wording.GREETING.fullmatch(desk.folded):
        return none(desk, Why.EMPTY)
    if wording.OUTSIDE.search(fold(query.text)):
        return none(desk, Why.OUTSIDE)
    if _is_about_nothing(desk):
        return none(desk, Why.NOTHING)
    cited = documents.asked_numbers(desk)
    if cited and not any(desk.snapshot.citing(number, desk.viewer) for number in cited):
        return none(desk, Why.NOTHING)
    for one in _desks(desk):
        reply = _answered(one)
        if reply is not None:
            return reply
    return _without_answer(desk)


def _is_about_nothing(desk: Desk) -> bool:
    """Whether a question says neither what it is about nor when ("Ai chủ trì?"): everything would answer it."""
    query = desk.query
    conditions = desk.units or query.when or query.documents or query.ordinals or query.follows
    return not conditions and query.asks is not Asks.MEETINGS


def _desks(alone: Desk) -> list[Desk]:
    """The ways to look at a question: a follow-up within its conversation first, then on its own."""
    query, snapshot, viewer, context = alone.query, alone.snapshot, alone.viewer, alone.context
    if not query.follows or context is None:
        return [alone]
    both = (*_without_ordinal(context.query.content, query), Word("", light=True), *query.content)
    moved = query.model_copy(update={"terms": (*context.query.terms, *query.terms), "content": both})
    ids = context.article_ids
    elsewhere = query.when is not None or bool(query.ordinals)  # "Còn ngày 5/1?", "Thế còn lần thứ 8?"
    moves = elsewhere or any(word.name for word in query.content)  # "Còn ở Hà Giang?"
    same = [Desk(query, snapshot, viewer, context, within=ids, only=context.meetings)] if context.meetings else []
    same += [Desk(query, snapshot, viewer, context, within=ids)] if ids else []
    last = Desk(moved, snapshot, viewer, context, within=() if moves else ids)
    if elsewhere:  # unless the answer before was from an article with that session, too
        same = [desk for desk in same[-1:] if query.ordinals and query.when is None and desk.candidates]
    enough = sum(not word.light for word in query.content) > FEW and not wording.SAYS_IT_LEANS.search(fold(query.text))
    return [*same, last, alone] if enough else [*same, last]


def _without_ordinal(content: tuple[Word, ...], query: Query) -> tuple[Word, ...]:
    """What was asked about before, but not which in a series, where the question says that itself."""
    if not query.ordinals:
        return content
    heads = {"thu", "lan", "khoa", "ky"}
    return tuple(
        word
        for before, word in zip((Word(""), *content), content, strict=False)
        if word.text not in heads and before.text not in heads
    )


# Questions for people that the best sentence may answer when no record does. Others must have their record: to guess
# a chair or
# the holder of an office from a sentence costs more than to say nothing.
SOMEONE = frozenset({Asks.ANYTHING, Asks.APPOINTMENT, Asks.AWARD, Asks.PRESENTER, Asks.SPEAKER, Asks.TASK})
# Questions that want a clause: when none is sure, passages about it are worth showing. Others get an honest none.
WANTS_CLAUSE = frozenset({Asks.ANYTHING, Asks.AWARD, Asks.CONTENT, Asks.DECISION, Asks.REASON, Asks.TASK, Asks.YES_NO})

Answerer = Callable[[Desk], list[Finding]]
# Where a person is asked for, only a record answers, before the sentence that tells of somebody.
RECORDED: dict[Asks, tuple[Answerer, ...]] = {
    Asks.ANYTHING: (parts.led, chairs.in_charge),
    Asks.AWARD: (records.given,),
    Asks.TASK: (records.assigned,),
}
ANSWERERS: dict[Asks, tuple[Answerer, ...]] = {
    Asks.APPOINTMENT: (moves.moved, people.appointment, sentences.told_office),
    Asks.ATTENDEE: (chairs.attendees,),
    Asks.AWARD: (records.awarded,),
    Asks.CONTENT: (listed.listed, meetings.content, sentences.told),
    Asks.DECISION: (records.decided, sentences.told),
    Asks.DISCIPLINE: (people.discipline,),
    Asks.DOCUMENT: (documents.document,),
    Asks.MEETINGS: (meetings.listing,),
    Asks.NUMBER: (totals.attendance, totals.articles, totals.listed, numbers.how_many),
    Asks.PLACE: (places.among_others,),
    Asks.PRESENTER: (parts.by_part,),
    Asks.REASON: (sentences.told,),
    Asks.ROLE: (people.role,),
    Asks.ROLE_HOLDER: (records.predecessor, people.role_holder),
    Asks.SIGNER: (parts.by_part, documents.own_document),
    Asks.SPEAKER: (parts.by_part,),
    Asks.TASK: (listed.listed, tasks.told_to, records.assigned, sentences.told),
    Asks.TIME: (times.hours,),
    Asks.VOTE: (records.counted, votes.votes, numbers.how_many),
    Asks.YES_NO: (meetings.takes_place, sentences.yes_no),
}


# Questions of a kind that have an answerer of their own, which answers or nobody does.
_SPECIAL: tuple[tuple[frozenset[Asks], Callable[[Desk], bool], Answerer], ...] = (
    (frozenset({Asks.APPOINTMENT}), moves.asks_of_former, moves.moved),
    (frozenset({Asks.APPOINTMENT, Asks.ANYTHING}), members.asks_members, members.members),
    (frozenset({Asks.VOTE}), votes.asks_ballots, votes.ballots),
    (frozenset({Asks.YES_NO}), chairs.asks_whether_chaired, chairs.chaired),
)


def _answered(desk: Desk) -> Reply | None:
    """The reply of the first answerer that finds something: the more special ones, the records, the sentences."""
    if times.asks_birth(desk):
        return answer(desk, found) if (found := times.born(desk)) else None
    for answerer in _before_meetings(desk):
        if found := answerer(desk):
            return answer(desk, found)
    reply = None if desk.query.asks is Asks.DATE and times.asks_deadline(desk) else _from_meetings(desk)
    if not _is_put_off(reply) and _wants_a_day(desk) and (found := times.days(desk)):
        return answer(desk, found)
    if isinstance(reply, Answer):
        return reply
    for answerer in _answerers(desk):
        if found := answerer(desk):
            return answer(desk, found)
    return reply


def _before_meetings(desk: Desk) -> Iterator[Answerer]:
    """Who answers before any meeting is looked for."""
    if documents.about_document(desk):
        yield documents.own_document
    yield records.beside_name
    yield rows.told
    if desk.query.asks in {Asks.ABSENT, Asks.REASON} and desk.query.wants is Wants.REASON:
        yield records.why_absent


def _is_put_off(reply: Reply | None) -> bool:
    return isinstance(reply, Answer) and reply.explanation.field == "status"


def _wants_a_day(desk: Desk) -> bool:
    return desk.query.asks is Asks.DATE and (times.asks_deadline(desk) or not documents.about_document(desk))


def _answerers(desk: Desk) -> tuple[Answerer, ...]:
    special = next((own for asks, is_asked, own in _SPECIAL if desk.query.asks in asks and is_asked(desk)), None)
    if special is not None:
        return (special,)
    if desk.query.asks is Asks.ANYTHING and desk.query.wants is not Wants.PERSON:
        is_question = "?" in desk.query.text or wording.ASKING.search(desk.folded)
        doers = (tasks.doer,) if desk.query.wants is Wants.BODY else ()
        return (*doers, sentences.told) if is_question else ()  # for words alone passages are all there is
    if desk.query.wants is Wants.PERSON and desk.query.asks in RECORDED:
        doers = (tasks.doer,) if desk.query.asks is Asks.ANYTHING else ()
        return (*RECORDED[desk.query.asks], parts.someone, *doers)
    if desk.query.asks is Asks.SPEAKER and desk.query.wants is Wants.TEXT:
        return (sentences.told,)
    if desk.query.asks is Asks.DATE and documents.about_document(desk):
        return (documents.document, *((times.days,) if times.asks_from_when(desk) else ()))
    found = ANSWERERS.get(desk.query.asks, ())
    return (*found, parts.someone) if desk.query.wants is Wants.PERSON and desk.query.asks in SOMEONE else found


def _from_meetings(desk: Desk) -> Reply | None:
    field = meetings.FIELDS.get(desk.query.asks)
    if field is None or (desk.query.asks is Asks.DATE and documents.about_document(desk)):
        return None
    found = fitting.fitting(desk)
    if desk.within and not found:
        found = desk.candidates[:1]
    found = fitting.standing(desk, found)
    results = [meetings.cancelled(desk, candidate) or field(desk, candidate) for candidate in found]
    results = [
        meetings.with_rest(desk, c, r) if isinstance(r, Finding) else r for c, r in zip(found, results, strict=True)
    ]
    findings = [r for r in results if isinstance(r, Finding) and not is_given(desk, r)]
    if findings:
        return answer(desk, findings, found)
    silent = [r for r in results if isinstance(r, NotSaid)]
    return none(desk, Why.NOT_SAID, silent[0]) if silent else None


def _without_answer(desk: Desk) -> Reply:
    """Why nothing answers: no meeting then, nothing about it, or only passages."""
    when = desk.query.when
    about = [r for r in desk.readings if desk.article_score(r) >= fitting.ENOUGH]
    about = [r for r in about if timely(desk.query, r)]
    then = next((c for c in desk.candidates if c.score >= PARTLY), None) if when is not None else None
    if when is not None and not about and then is None:
        return none(desk, Why.NO_MEETING_THEN)
    if then is not None and not about:
        return none(desk, Why.NOT_SAID, NotSaid(then.reading, then.number))
    return (_passages(desk, about) or none(desk, Why.NOT_SAID, NotSaid(about[0]))) if about else none(desk, Why.NOTHING)


def _passages(desk: Desk, about: list[Reading]) -> Passages | None:
    """The passages nearest to a question that wants a clause, when they tell of what it asks."""
    if desk.query.asks not in WANTS_CLAUSE or desk.query.wants is Wants.PERSON or not desk.query.content:
        return None
    readings = {reading.article_id: reading for reading in about}
    spans = [hit for hit in desk.hits if hit.article_id in readings][:NEAREST]
    if not any(_tells(desk, readings[hit.article_id], hit.span) for hit in spans):
        return None
    return Passages(
        citations=tuple(citation(readings[hit.article_id], hit.span) for hit in spans),
        explanation=Explanation(query=desk.query, hits=desk.hits[:NEAREST]),
        context=Context(query=desk.query, article_ids=tuple(r.article_id for r in about[:NEAREST])),
    )


def _tells(desk: Desk, reading: Reading, passage: Span) -> bool:
    """Whether a passage has what the question asks beyond the subject of its article, of whom it asks it."""
    focus = missing(desk.units, subject_terms(reading) | Terms.of(*desk.query.documents))
    people = asked_people(desk)
    if not people:
        return coverage(focus, (Terms.of(passage.of(reading.body)), 1.0)) >= FOCUS
    beyond = missing(focus, Terms.of(*people))
    return any(
        any(person in sentence.of(reading.body) for person in people)
        and coverage(beyond, (reading.sentence_terms[number], 1.0)) >= FOCUS
        for number, sentence in enumerate(reading.sentences)
        if sentence.start < passage.end and passage.start < sentence.end
    )


__all__ = ["compose"]
