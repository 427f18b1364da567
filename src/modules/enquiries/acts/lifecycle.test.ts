import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { listReadings } from '../store/contents.ts'
import { findPublished, listPublished } from '../store/published.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { setScene } from '../testing/scene.ts'
import { approveAnswer, draftAnswer, returnAnswer, submitAnswer } from './answer-enquiry.ts'
import { assignEnquiry } from './assign-enquiry.ts'
import { publishAnswer, unpublishAnswer } from './publish-answer.ts'
import { readSender } from './read-sender.ts'
import { refuseEnquiry } from './turn-away.ts'

const { database, act, read, taLong, baNang, sendTo, tracked, stateOf, give, answerIt, told } =
  await setScene()

describe('a question', () => {
  it('goes from the citizen to a public answer, by two persons, and tells each what to do', async () => {
    const { code, id } = await sendTo(taLong, 'Làm sổ đỏ')
    assert.deepEqual((await told(taLong.clerk.accountId)).slice(-1), ['enquiries.received'])
    await give(taLong, id, taLong.specialist.accountId)
    assert.deepEqual((await told(taLong.specialist.accountId)).slice(-1), ['enquiries.assigned'])
    await act(taLong.specialist, draftAnswer, { enquiryId: id, body: 'Bác mang hộ khẩu đến.' })
    assert.equal((await tracked(code)).answer, undefined, 'a draft is nobody’s business')
    await act(taLong.specialist, submitAnswer, { enquiryId: id })
    assert.deepEqual((await told(taLong.head.accountId)).slice(-1), ['enquiries.submitted'])
    assert.equal((await tracked(code)).answer, undefined)
    await refusedWith('enquiries.approvers-only', act(taLong.specialist, approveAnswer, { enquiryId: id }))
    await act(taLong.head, returnAnswer, { enquiryId: id, why: 'Không còn hộ khẩu giấy' })
    await act(taLong.specialist, draftAnswer, { enquiryId: id, body: 'Bác mang căn cước đến.' })
    await act(taLong.specialist, submitAnswer, { enquiryId: id })
    await act(taLong.head, approveAnswer, { enquiryId: id })
    assert.equal((await tracked(code)).answer, 'Bác mang căn cước đến.')
    assert.equal(await stateOf(id), 'answered')
    assert.ok(
      !(await told(taLong.head.accountId)).includes('enquiries.submitted'),
      'taken back once it is done',
    )

    const text = { title: 'Làm sổ đỏ', question: 'Tôi hỏi về sổ đỏ.', answer: 'Bác mang căn cước đến.' }
    await act(taLong.clerk, publishAnswer, { enquiryId: id, ...text, looked: false })
    const { number } = (await tracked(code)).enquiry
    const shown = await read({ kind: 'visitor' }, (reader) =>
      findPublished(reader, taLong.authorityId, number),
    )
    assert.equal(shown?.question, 'Tôi hỏi về sổ đỏ.')
    assert.equal(shown?.late, false)
    await act(taLong.clerk, unpublishAnswer, { enquiryId: id, why: 'Trùng bài' })
    assert.equal(
      await read({ kind: 'visitor' }, (reader) => findPublished(reader, taLong.authorityId, number)),
      undefined,
    )
  })

  it('sent twice is one, with one code', async () => {
    const submission = newId()
    const [first, second] = await Promise.all([
      sendTo(taLong, 'Hai lần', 'question', submission),
      sendTo(taLong, 'Hai lần', 'question', submission),
    ])
    assert.equal(first.code, second.code)
  })

  it('is not approved by who wrote it, even where they lead', async () => {
    const { id } = await sendTo(taLong, 'Một người')
    await act(taLong.leader, draftAnswer, { enquiryId: id, body: 'Tôi trả lời.' })
    await act(taLong.leader, submitAnswer, { enquiryId: id })
    await refusedWith('enquiries.second-person', act(taLong.leader, approveAnswer, { enquiryId: id }))
  })

  it('is made public without the sender, and not while a number stands in it unseen', async () => {
    const { id } = await sendTo(taLong, 'Riêng tư')
    await answerIt(taLong, id)
    const text = { enquiryId: id, title: 'Riêng tư', answer: 'Mời đến.' }
    const publish = (question: string, looked: boolean) =>
      act(taLong.clerk, publishAnswer, { ...text, question, looked })
    await refusedWith('enquiries.personal-found', publish('Gọi 0912 345 679.', false))
    await refusedWith('enquiries.sender-named', publish('Tôi là hồ thị mai.', true))
    await refusedWith('enquiries.sender-reached', publish('Gọi (0912) 345678.', true))
    await database.owner.query("UPDATE enquiries.contents SET email = 'mai@vi-du.vn' WHERE enquiry_id = $1", [id]) // prettier-ignore
    await refusedWith('enquiries.sender-reached', publish('Thư tới MAI@vi-du.vn', true))
    await publish('Số máy của UBND xã: 0912 345 679.', true)
    const list = await read({ kind: 'visitor' }, (reader) =>
      listPublished(reader, taLong.authorityId, { kind: 'question', text: 'rieng tu' }, { most: 9 }),
    )
    assert.deepEqual(
      list.map(({ title }) => title),
      ['Riêng tư'],
    )
  })

  it('shows its sender only to who handles it, and remembers who looked', async () => {
    const { id } = await sendTo(taLong, 'Ai hỏi')
    await refusedWith('enquiries.not-yours', act(taLong.specialist, readSender, { enquiryId: id }))
    await act(taLong.clerk, readSender, { enquiryId: id })
    const looks = await read(taLong.clerk, (reader) => listReadings(reader, id))
    assert.deepEqual(
      looks.map(({ byName }) => byName),
      ['Hồ Thị Thư'],
    )
    const { rows } = await database.owner.query(
      "SELECT count(*)::int AS n FROM record.entries WHERE event = 'enquiries.sender-read' AND subject_id = $1",
      [id],
    )
    assert.equal(rows[0]?.n, 1)
  })

  it('is another authority’s business nowhere: not read, not moved', async () => {
    const { id } = await sendTo(taLong, 'Của xã khác')
    for (const attempt of [
      () => act(baNang.clerk, readSender, { enquiryId: id }),
      () => act(baNang.clerk, assignEnquiry, { enquiryId: id, unitId: baNang.unitId }),
      () => act(baNang.leader, refuseEnquiry, { enquiryId: id, why: 'x' }),
    ])
      await refusedWith('enquiries.unknown', attempt())
  })
})
