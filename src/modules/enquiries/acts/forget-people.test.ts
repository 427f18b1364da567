import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { today } from '#kit/calendar/index.ts'
import { newId } from '#kit/ids.ts'
import type { Actor } from '#platform/database/index.ts'
import { work } from '../jobs.ts'
import { getContent } from '../store/contents.ts'
import { findPublicText } from '../store/publications.ts'
import { deskSite } from '../testing/desk-site.ts'
import { setScene } from '../testing/scene.ts'
import { system } from '../testing/office.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { draftAnswer } from './answer-enquiry.ts'
import { unpublishAnswer } from './publish-answer.ts'
import { openReception } from './receptions.ts'
import { setTerm } from './set-term.ts'
import { refuseEnquiry } from './turn-away.ts'
import { bookTurn } from './turns.ts'

const { database, act, read, taLong, baNang, sendTo, tracked, give, answerIt } = await setScene()
const { owner } = database
const content = (id: Parameters<typeof getContent>[1]) => read(system, (reader) => getContent(reader, id))
/** As if all that was done with an enquiry had been done so many days earlier. */
async function earlier(id: string, days: number): Promise<void> {
  await owner.query('ALTER TABLE enquiries.steps DISABLE TRIGGER steps_never_change')
  await owner.query(`UPDATE enquiries.steps SET at = at - $2 * interval '1 day' WHERE enquiry_id = $1`, [
    id,
    days,
  ])
  await owner.query('ALTER TABLE enquiries.steps ENABLE TRIGGER steps_never_change')
}
/** What the job of the night does. */
const forget = () =>
  work.tasks!['enquiries.forget-people']!(
    {
      act: (verb: never, input: never) => act(system, verb, input),
      read: (from: never) => read(system, from),
    } as never,
    null,
  )

describe('who sent an enquiry', () => {
  it('is forgotten when the time since the end is over, and not a day before; question and answer stay', async () => {
    const [old, young, open] = [
      await sendTo(taLong, 'Cũ'),
      await sendTo(taLong, 'Mới'),
      await sendTo(taLong, 'Chưa xong'),
    ]
    await answerIt(taLong, old.id)
    await act(taLong.clerk, refuseEnquiry, { enquiryId: young.id, why: 'thử' })
    await earlier(old.id, 366)
    await earlier(young.id, 364)
    await owner.query("UPDATE enquiries.enquiries SET received_at = received_at - interval '9 years' WHERE id = $1", [open.id]) // prettier-ignore
    await forget()
    const gone = await content(old.id)
    assert.deepEqual([gone.name, gone.phone, gone.email], ['', '', ''])
    assert.match(gone.body, /^Cũ\./)
    assert.ok(gone.forgottenAt)
    assert.equal((await tracked(old.code)).answer, 'Mời bác đến Bộ phận Một cửa.')
    assert.equal((await content(young.id)).name, 'Hồ Thị Mai')
    assert.equal((await content(open.id)).phone, '0912345678', 'what is not settled needs its sender')
    const { rows } = await owner.query<{ subject_id: string }>(
      "SELECT subject_id FROM record.entries WHERE event = 'enquiries.sender-forgotten'",
    )
    assert.deepEqual(rows, [{ subject_id: old.id }])
  })

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

  it('of a request for information is forgotten with where they live and their paper; how they wanted it stays', async () => {
    const { id } = await sendTo(taLong, 'Bản đồ', 'information')
    await owner.query('UPDATE enquiries.contents SET details = $2 WHERE enquiry_id = $1', [
      id,
      { residence: 'Bản Kè', identityPaper: '045099000111', supply: 'copy' },
    ])
    await act(taLong.clerk, refuseEnquiry, { enquiryId: id, why: 'thử', ground: 'Điều 7' })
    await earlier(id, 729)
    await forget()
    assert.equal((await content(id)).details.residence, 'Bản Kè')
    await earlier(id, 2)
    await forget()
    assert.deepEqual((await content(id)).details, { supply: 'copy' })
  })

  it('is kept for as long as the authority set itself, by a text that it names; each authority for itself', async () => {
    const here = await sendTo(taLong, 'Ngắn')
    const there = await sendTo(baNang, 'Thường')
    for (const [office, { id }] of [
      [taLong, here],
      [baNang, there],
    ] as const) {
      await act(office.clerk, refuseEnquiry, { enquiryId: id, why: 'thử' })
      await earlier(id, 40)
    }
    const term = { kind: 'question', code: 'keep', count: 30, source: 'Quy chế của xã' } as const
    await act(taLong.leader, setTerm, term)
    await refusedWith('enquiries.count-wrong', act(taLong.leader, setTerm, { ...term, code: 'extension', count: 366 })) // prettier-ignore
    await act(taLong.leader, setTerm, { ...term, kind: 'feedback', count: 3650 })
    await forget()
    assert.equal((await content(here.id)).name, '')
    assert.equal((await content(there.id)).name, 'Hồ Thị Mai')
  })
})

it('who booked a turn is forgotten too, the matter stays', async () => {
  const { authorityId } = baNang
  const day = today(Temporal.Now.instant())
  const receptionId = await act(baNang.clerk, openReception, {
    authorityId,
    day: day.add({ days: 30 }),
    opens: Temporal.PlainTime.from('07:30'),
    closes: Temporal.PlainTime.from('11:00'),
    official: 'Hồ Văn Trưởng',
    post: 'Chủ tịch',
    place: 'Trụ sở',
    note: '',
    turns: 3,
    sample: true,
  })
  const { rows: made } = await owner.query<{ number: string }>(
    'SELECT number FROM enquiries.receptions WHERE id = $1',
    [receptionId],
  )
  const { code } = await act(system, bookTurn, {
    authorityId,
    number: BigInt(made[0]!.number),
    submission: newId(),
    name: 'Hồ Thị Mai',
    phone: '0912345678',
    matter: 'Ranh giới rẫy',
  })
  const turn = async () =>
    (
      await owner.query<{ name: string; phone: string; matter: string }>(
        'SELECT name, phone, matter FROM enquiries.turns WHERE code = $1',
        [code],
      )
    ).rows[0]
  await forget()
  assert.equal((await turn())?.name, 'Hồ Thị Mai')
  await owner.query('UPDATE enquiries.receptions SET day = $2 WHERE id = $1', [
    receptionId,
    day.subtract({ days: 366 }).toString(),
  ])
  await forget()
  assert.deepEqual(await turn(), { name: '', phone: '', matter: 'Ranh giới rẫy' })
})
