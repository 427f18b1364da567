import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { today } from '#kit/calendar/index.ts'
import { newId } from '#kit/ids.ts'
import { getContent } from '../store/contents.ts'
import { setScene } from '../testing/scene.ts'
import { system } from '../testing/office.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { yearsLater } from '../testing/years-later.ts'
import { openReception } from './receptions.ts'
import { setTerm } from './set-term.ts'
import { refuseEnquiry } from './turn-away.ts'
import { bookTurn } from './turns.ts'

const scene = await setScene()
const { database, act, read, taLong, baNang, sendTo, tracked, answerIt } = scene
const { owner } = database
const { earlier, forget } = yearsLater(database, scene)
const content = (id: Parameters<typeof getContent>[1]) => read(system, (reader) => getContent(reader, id))

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
