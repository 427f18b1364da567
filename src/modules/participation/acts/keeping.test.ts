import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { plantOffice } from '../testing/office.ts'
import { usualArrangement } from '../arrangement.ts'
import { arrangeComments } from './arrange-comments.ts'
import { forget } from './forget.ts'
import { showUnread } from './show-unread.ts'

const { act, owner, system, moderator, stranger, subjectOf, say, wait } = await plantOffice()
const count = async (table: string) =>
  Number((await owner.query(`SELECT count(*) AS n FROM participation.${table}`)).rows[0].n)

describe('what is kept of readers', () => {
  it('is forgotten when its days are over: the salt at night, the contact after the days of its authority', async () => {
    await act(moderator, arrangeComments, {
      authorityId: moderator.authorityId,
      arrangement: { ...usualArrangement, contactDays: 2 },
    })
    await say(subjectOf(moderator.authorityId), { contact: '0912 000 111' })
    await say(subjectOf(stranger.authorityId), { contact: '0912 000 222' })
    assert.deepEqual(await act(system, forget, undefined), { salts: 0, contacts: 0 })
    wait(24)
    assert.deepEqual(await act(system, forget, undefined), { salts: 1, contacts: 0 })
    wait(48)
    assert.deepEqual(await act(system, forget, undefined), { salts: 0, contacts: 1 })
    assert.deepEqual([await count('salts'), await count('contacts')], [0, 1])
  })

  it('has bounds: a desk with two thousand waiting takes no more, others do, and what was carried over is not counted', async () => {
    const full = subjectOf(moderator.authorityId)
    const { id } = await say(full)
    await owner.query(
      `INSERT INTO participation.comments (id, authority_id, discussion_id, code, name, text, official, sent_at, sample)
       SELECT gen_random_uuid(), authority_id, discussion_id, upper(substr(md5(n::text), 1, 12)), 'Máy', 'Lũ', false, sent_at, false
       FROM participation.comments, generate_series(1, 2000) AS n WHERE id = $1`,
      [id],
    )
    await assert.rejects(say(full), /desk-full/)
    await say(subjectOf(stranger.authorityId))
    await owner.query(
      `UPDATE participation.comments SET code = NULL, carried_from = 'cu.example.vn' WHERE name = 'Máy'`,
    )
    await say(full)
  })

  it('never changes: decisions and arrangements are rows for ever', async () => {
    for (const table of ['decisions', 'arrangements'])
      await assert.rejects(
        owner
          .query(`INSERT INTO participation.decisions (id, authority_id, comment_id, decision, at, by_name, why, hidden)
            SELECT gen_random_uuid(), authority_id, id, 'refused', now(), 'x', 'x', '{}' FROM participation.comments LIMIT 1`)
          .then(() => owner.query(`DELETE FROM participation.${table}`)),
        /never changed or deleted/,
      )
  })

  it('is shown unread once, whatever is repeated, and each authority answers for its own', async () => {
    const authorityId = newId<'authority'>()
    const editor = { ...stranger, authorityId }
    await act(editor, arrangeComments, {
      authorityId,
      arrangement: { ...usualArrangement, comments: 'after' },
    })
    await say(subjectOf(authorityId))
    const both = await Promise.all([act(system, showUnread, undefined), act(system, showUnread, undefined)])
    assert.equal(both[0]! + both[1]!, 1)
    assert.equal(await act(system, showUnread, undefined), 0)
    const { rows } = await owner.query(
      'SELECT s.authority_id, d.by_name FROM participation.showings s JOIN participation.decisions d ON d.comment_id = s.comment_id WHERE s.authority_id = $1',
      [authorityId],
    )
    assert.deepEqual(rows, [{ authority_id: authorityId, by_name: 'Krông' }])
  })
})
