import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#platform/database/index.ts'
import { getContent } from '../store/contents.ts'
import { findPublicText } from '../store/publications.ts'
import { findRating } from '../store/ratings.ts'
import { listSteps } from '../store/steps.ts'
import { deskSite } from '../testing/desk-site.ts'
import { system } from '../testing/office.ts'
import { setScene } from '../testing/scene.ts'
import { yearsLater } from '../testing/years-later.ts'
import { draftAnswer, returnAnswer, submitAnswer } from './answer-enquiry.ts'
import { assignEnquiry } from './assign-enquiry.ts'
import { extendTerm } from './extend-term.ts'
import { grantRequest } from './grant-request.ts'
import { closeEnquiry, publishAnswer, unpublishAnswer } from './publish-answer.ts'
import { rateAnswer } from './rate-answer.ts'
import { forwardEnquiry, refuseEnquiry } from './turn-away.ts'

const scene = await setScene()
const { database, act, read, taLong, sendTo, tracked, give, answerIt } = scene
const { owner } = database
const { earlier, forget } = yearsLater(database, scene)
const content = (id: Parameters<typeof getContent>[1]) => read(system, (reader) => getContent(reader, id))

describe('who sent an enquiry that is forgotten', () => {
  it('is left out of their words and of all that the office wrote, while they are still known; what is public stays', async () => {
    const { id, code } = await sendTo(taLong, 'Rẫy của HỒ THỊ MAI')
    await owner.query("UPDATE enquiries.contents SET email = 'mai@vi-du.vn' WHERE enquiry_id = $1", [id])
    const body =
      'Kính gửi bà Hồ Thị\nMai (0912.345.678, MAI@vi-du.vn): mời bà đến Bộ phận Một cửa, 0233 3886 123.'
    await give(taLong, id)
    await act(taLong.specialist, draftAnswer, { enquiryId: id, body: 'Nháp gửi Hồ Thị Mai.' })
    await answerIt(taLong, id, body)
    const clerk = deskSite(database)(taLong.clerk)
    const shown = { title: 'Rẫy', question: 'Rẫy ở đâu?', publicAnswer: 'Mời bác đến Bộ phận Một cửa.' }
    const at = `/hoi-dap-phan-anh/${id}`
    assert.equal((await clerk.post(`${at}/dang`, shown)).status, 303)
    await act(taLong.clerk, unpublishAnswer, { enquiryId: id, why: 'Bà Hồ Thị Mai xin gỡ.' })
    assert.equal((await clerk.post(`${at}/dang`, shown)).status, 303)
    await owner.query('UPDATE enquiries.publications SET answer = $2 WHERE enquiry_id = $1 AND until_at IS NOT NULL', [id, 'Gọi bà theo số 0912 345 678.']) // prettier-ignore
    await earlier(id, 366)
    await forget()
    assert.equal((await content(id)).body, 'Rẫy của […]. Tôi là […], số […].')
    const { text } = await clerk.get(at)
    assert.match(text, /Nháp gửi \[…\]\./)
    assert.match(text, /Bà \[…\] xin gỡ\./)
    assert.doesNotMatch(text, /Hồ Thị\s+Mai|0912|@vi-du/i)
    const open = 'Kính gửi bà […] ([…], […]): mời bà đến Bộ phận Một cửa, 0233 3886 123.'
    assert.equal((await tracked(code)).answer, open)
    assert.deepEqual(await read(system, (reader) => findPublicText(reader, id)), { title: shown.title, question: shown.question, answer: shown.publicAnswer }) // prettier-ignore
    const { rows } = await owner.query<{ body: string }>('SELECT body FROM enquiries.answers WHERE enquiry_id = $1 ORDER BY version', [id]) // prettier-ignore
    assert.deepEqual(rows.map((one) => one.body), ['Nháp gửi […].', open]) // prettier-ignore
    const { rows: ended } = await owner.query<{ answer: string }>('SELECT answer FROM enquiries.publications WHERE enquiry_id = $1 AND until_at IS NOT NULL', [id]) // prettier-ignore
    assert.deepEqual(ended, [{ answer: 'Gọi bà theo số […].' }], 'what an earlier version let pass')
  })

  it('never comes into the record by a reason that somebody typed, so that nothing is left there', async () => {
    const { id } = await sendTo(taLong, 'Đất rẫy')
    const about = { enquiryId: id, why: 'Bà Hồ Thị Mai, 0912 345 678' }
    const { unitId, specialist } = taLong
    await act(taLong.clerk, assignEnquiry, { ...about, unitId, accountId: specialist.accountId })
    await act(specialist, extendTerm, about)
    await act(specialist, draftAnswer, { enquiryId: id, body: 'Bản một' })
    await act(specialist, submitAnswer, { enquiryId: id })
    await act(taLong.head, returnAnswer, about)
    await answerIt(taLong, id)
    const shown = { title: 'Rẫy', question: 'Rẫy ở đâu?', answer: 'Mời bác đến.', looked: false }
    await act(taLong.clerk, publishAnswer, { enquiryId: id, ...shown })
    await act(taLong.clerk, unpublishAnswer, about)
    await act(taLong.clerk, closeEnquiry, about)
    const [refused, forwarded, granted] = [
      await sendTo(taLong, 'Từ chối'),
      await sendTo(taLong, 'Chuyển'),
      await sendTo(taLong, 'Bản đồ', 'information'),
    ]
    await act(taLong.clerk, refuseEnquiry, { ...about, enquiryId: refused.id })
    await act(taLong.clerk, forwardEnquiry, { ...about, enquiryId: forwarded.id, name: 'Công an xã' })
    await give(taLong, granted.id)
    await act(taLong.leader, grantRequest, { ...about, enquiryId: granted.id, fee: 0n })
    for (const one of [{ id }, refused, forwarded]) await earlier(one.id, 366)
    await forget()
    const { rows } = await owner.query<{ event: string; line: string }>('SELECT event, e::text AS line FROM record.entries e WHERE subject_id = ANY ($1)', [[id, refused.id, forwarded.id, granted.id]]) // prettier-ignore
    const told = new Set(rows.map(({ event }) => event.replace('enquiries.', '')))
    for (const event of [
      'assigned',
      'extended',
      'returned',
      'unpublished',
      'closed',
      'refused',
      'forwarded',
      'granted',
    ])
      // prettier-ignore
      assert.ok(told.has(event), event)
    for (const { line } of rows) assert.doesNotMatch(line, /Hồ Thị Mai|0912/)
    const { rows: kept } = await owner.query<{ why: string }>("SELECT DISTINCT why FROM enquiries.steps WHERE enquiry_id = $1 AND why <> ''", [id]) // prettier-ignore
    assert.deepEqual(kept, [{ why: 'Bà […], […]' }], 'the reason stands in the step, without them')
  })

  it('takes no words of the office along: a name with the letters of official words, or none at all', async () => {
    const body =
      'Gửi ông Hồ Sơ (HỒ SƠ). Hồ sơ: hai bản. Người dân nộp hồ sơ, lệ phí 0 đồng; người dân nhận kết quả.'
    for (const [name, left] of [
      ['Hồ Sơ', body.replace('ông Hồ Sơ (HỒ SƠ)', 'ông […] ([…])')],
      ['Người dân', body],
    ] as const) {
      const { id, code } = await sendTo(taLong, 'Hồ sơ của người dân')
      await owner.query('UPDATE enquiries.contents SET name = $2 WHERE enquiry_id = $1', [id, name])
      await answerIt(taLong, id, body)
      await earlier(id, 366)
      await forget()
      assert.ok((await content(id)).forgottenAt)
      assert.equal((await tracked(code)).answer, left)
      assert.match((await content(id)).body, /^Hồ sơ của người dân\./)
    }
  })

  it('is left out of the place, the purpose and the rating; where they live out of the reasons', async () => {
    const { id, code } = await sendTo(taLong, 'Đường sạt')
    await owner.query('UPDATE enquiries.contents SET place = $2 WHERE enquiry_id = $1', [id, 'Trước nhà bà Hồ Thị Mai, bản Kè']) // prettier-ignore
    await answerIt(taLong, id)
    await act(system, rateAnswer, { code, score: 3, why: 'Hồ Thị Mai cảm ơn, số 0912345678' })
    const request = await sendTo(taLong, 'Bản đồ', 'information')
    await owner.query('UPDATE enquiries.contents SET details = $2 WHERE enquiry_id = $1', [request.id, { residence: 'Bản Kè, xã Tà Long', purpose: 'Cho con bà Hồ Thị Mai', supply: 'post' }]) // prettier-ignore
    await act(taLong.clerk, refuseEnquiry, { enquiryId: request.id, why: 'Báo về Bản Kè, xã Tà Long: thiếu giấy.', ground: 'Điều 7' }) // prettier-ignore
    for (const one of [id, request.id]) await earlier(one, 731)
    await forget()
    assert.equal((await content(id)).place, 'Trước nhà bà […], bản Kè')
    assert.deepEqual(await read(system, (reader) => findRating(reader, id)), { score: 3, why: '[…] cảm ơn, số […]' }) // prettier-ignore
    assert.deepEqual((await content(request.id)).details, { supply: 'post', purpose: 'Cho con bà […]' })
    const steps = await read(system, (reader) => listSteps(reader, request.id))
    assert.deepEqual(steps.map(({ why }) => why), ['Báo về […]: thiếu giấy.']) // prettier-ignore
  })

  it('is left out by Krông itself alone, and of nothing else', async () => {
    const [gone, known] = [await sendTo(taLong, 'Đã quên'), await sendTo(taLong, 'Còn nhớ')]
    for (const { id } of [gone, known]) await answerIt(taLong, id)
    await earlier(gone.id, 366)
    await forget()
    const change = (actor: Actor, set: string, { id }: { readonly id: string }) =>
      act(actor, ({ db }) => sql`UPDATE enquiries.answers SET ${sql.raw(set)} WHERE enquiry_id = ${id}`.execute(db), undefined) // prettier-ignore
    await assert.rejects(change(taLong.leader, "body = 'x'", gone), /never changed/)
    await assert.rejects(change(system, "body = 'x'", known), /never changed/)
    await assert.rejects(change(system, "by_name = 'x'", gone), /never changed/)
    await change(system, "body = 'x'", gone)
  })
})
