import assert from 'node:assert/strict'
import { it } from 'node:test'
import { plantOffice } from '../testing/office.ts'
import { approveComment } from './approve-comment.ts'
import { refuseComments } from './refuse-comment.ts'

const { act, owner, moderator, specialist, subjectOf, say } = await plantOffice()

it('an answer is not shown under a comment that readers see no more', async () => {
  const subject = subjectOf(moderator.authorityId)
  const parent = await say(subject)
  await act(moderator, approveComment, { commentId: parent.id, hidden: [] })
  const { rows } = await owner.query<{ number: string }>(
    'SELECT number FROM participation.showings WHERE comment_id = $1',
    [parent.id],
  )
  const answer = await say(subject, { answers: BigInt(rows[0]!.number), text: 'Tôi cũng mong.' })
  await act(moderator, refuseComments, { commentIds: [parent.id], why: 'Nêu tên người khác' })
  await assert.rejects(act(moderator, approveComment, { commentId: answer.id, hidden: [] }), /parent-hidden/)
  await act(moderator, approveComment, { commentId: parent.id, hidden: [] })
  await act(moderator, approveComment, { commentId: answer.id, hidden: [] })
})

it('a comment is approved by moderators alone', async () => {
  const { id } = await say(subjectOf(moderator.authorityId))
  await assert.rejects(act(specialist, approveComment, { commentId: id, hidden: [] }), /moderators-only/)
})
