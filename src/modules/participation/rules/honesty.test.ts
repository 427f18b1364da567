import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayAddMore, mayComment } from './may-comment.ts'
import { mayReadResults, mayVote, pollStateOf } from './poll-state.ts'

const now = Temporal.Instant.from('2026-12-01T02:00:00Z')
const codes = (verdict: readonly { code: string }[]) =>
  verdict.map(({ code }) => code.replace('participation.', ''))

describe('whether readers may comment', () => {
  const open = { since: now.subtract({ hours: 24 }), ended: false }
  const may = (
    arrangement: Parameters<typeof mayComment>[0],
    subject = open,
    closedWhy: string | null = null,
  ) => codes(mayComment(arrangement, subject, { closedWhy, now }))
  it('depends on the authority, the subject and the moderator', () => {
    assert.deepEqual(may({ comments: 'before', closeAfterDays: 30 }), [])
    assert.deepEqual(may({ comments: 'after', closeAfterDays: null }), [])
    assert.deepEqual(may({ comments: 'closed', closeAfterDays: null }), ['comments-off'])
    assert.deepEqual(may({ comments: 'before', closeAfterDays: 30 }, { ...open, ended: true }), [
      'subject-ended',
    ])
    assert.deepEqual(may({ comments: 'before', closeAfterDays: 30 }, open, 'Nghỉ'), ['comments-closed'])
    const old = { ...open, since: now.subtract({ hours: 24 * 30 + 1 }) }
    assert.deepEqual(may({ comments: 'before', closeAfterDays: 30 }, old), ['comments-over'])
    assert.deepEqual(may({ comments: 'before', closeAfterDays: null }, old), [])
  })
  it('one more: five in ten minutes, twenty a day, while the desk has room', () => {
    assert.deepEqual(codes(mayAddMore({ lately: 4, today: 19, waiting: 1999 })), [])
    assert.deepEqual(codes(mayAddMore({ lately: 5, today: 20, waiting: 0 })), ['too-many'])
    assert.deepEqual(codes(mayAddMore({ lately: 0, today: 20, waiting: 0 })), ['too-many-today'])
    assert.deepEqual(codes(mayAddMore({ lately: 0, today: 0, waiting: 2000 })), ['desk-full'])
  })
})

describe('a poll', () => {
  const poll = {
    fromAt: now,
    untilAt: now.add({ hours: 1 }),
    multiple: false,
    results: 'after-vote',
    options: [1, 2].map((place) => ({ place, text: String(place), votes: 0 })),
  } as const
  it('has begun at its first moment and is over at its last', () => {
    assert.equal(pollStateOf(poll, now.subtract({ milliseconds: 1 })), 'coming')
    assert.equal(pollStateOf(poll, now), 'open')
    assert.equal(pollStateOf(poll, poll.untilAt), 'over')
  })
  it('takes its own answers only, one or more as it was opened', () => {
    assert.deepEqual(codes(mayVote(poll, [1], now)), [])
    assert.deepEqual(codes(mayVote(poll, [], now)), ['choose-answer'])
    assert.deepEqual(codes(mayVote(poll, [3], now)), ['choose-answer'])
    assert.deepEqual(codes(mayVote(poll, [1, 2], now)), ['one-answer'])
    assert.deepEqual(codes(mayVote({ ...poll, multiple: true }, [1, 2], now)), [])
    assert.deepEqual(codes(mayVote(poll, [1], poll.untilAt)), ['poll-over'])
  })
  it('tells how it stands when it was opened so', () => {
    assert.equal(mayReadResults(poll, false, now), false)
    assert.equal(mayReadResults(poll, true, now), true)
    assert.equal(mayReadResults({ ...poll, results: 'after-end' }, true, now), false)
    assert.equal(mayReadResults({ ...poll, results: 'after-end' }, false, poll.untilAt), true)
    assert.equal(mayReadResults({ ...poll, results: 'always' }, false, now), true)
  })
})
