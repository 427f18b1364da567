import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Id } from '#kit/ids.ts'
import { system } from '../testing/office.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { setScene } from '../testing/scene.ts'
import { remind } from './remind.ts'
import { setTerm } from './set-term.ts'

const { database, act, taLong, baNang, sendTo, tracked, give, told } = await setScene()
const { transactor } = database

describe('terms', () => {
  it('are set by the authority only where no text fixes them, and hold for what arrives after', async () => {
    const set = (kind: 'question' | 'feedback', count: number) =>
      act(baNang.leader, setTerm, { kind, code: 'answer', count, source: 'QĐ 12/QĐ-UBND' })
    await refusedWith('enquiries.term-fixed', set('question', 3))
    const before = await sendTo(baNang, 'Trước', 'feedback')
    await set('feedback', 3)
    const after = await sendTo(baNang, 'Sau', 'feedback')
    const dueOf = async (code: string) => (await tracked(code)).enquiry.dueAt
    assert.ok(Temporal.Instant.compare(await dueOf(after.code), await dueOf(before.code)) < 0)
    await refusedWith(
      'enquiries.leaders-only',
      act(baNang.specialist, setTerm, { kind: 'feedback', code: 'answer', count: 1, source: 'x' }),
    )
  })
})

describe('reminders', () => {
  it('tell who owes an answer before and after its day, once a day', async () => {
    const { id } = await sendTo(taLong, 'Sắp hết hạn')
    await give(taLong, id, taLong.specialist.accountId)
    const count = async (kind: string) =>
      (await told(taLong.specialist.accountId)).filter((one) => one === kind).length
    // A Wednesday on which offices are open.
    const day = Temporal.Instant.from('2026-12-02T01:00:00Z')
    await database.owner.query('UPDATE enquiries.enquiries SET due_at = $2 WHERE id = $1', [
      id,
      day.add({ hours: 26 }).toString(),
    ])
    const remindAt = (now: Temporal.Instant) =>
      transactor.act(
        { actor: system, origin: { requestId: 'test', channel: 'job' } },
        (tx, input: { authorityId: Id<'authority'> }) =>
          remind({ ...tx, now, today: now.toZonedDateTimeISO('+07:00').toPlainDate() }, input),
        { authorityId: taLong.authorityId },
      )
    await remindAt(day)
    await remindAt(day.add({ hours: 5 }))
    assert.equal(await count('enquiries.due'), 1)
    await remindAt(day.add({ hours: 48 }))
    assert.equal(await count('enquiries.overdue'), 1)
    assert.ok((await told(taLong.leader.accountId)).includes('enquiries.overdue'))
  })
})
