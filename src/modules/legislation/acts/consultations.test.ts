import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { readTyped } from '#kit/typed-text/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { ConsultationText, NewRemark } from '../consultation.ts'
import { listRemarks } from '../store/remarks.ts'
import {
  findPublishedConsultation,
  listPublishedConsultations,
  listPublishedRemarks,
} from '../store/published-consultations.ts'
import { someDesk, someFacts } from '../testing/desk.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { concludeConsultation, reportConsultation } from './conclude-consultation.ts'
import {
  approveConsultation,
  draftConsultation,
  extendConsultation,
  submitConsultation,
  withdrawConsultation,
} from './consultation.ts'
import { enterTerm } from './enter-term.ts'
import { answerRemark, decideRemark, leaveRemark } from './remarks.ts'

let later = Temporal.Duration.from({ seconds: 0 })
const { transactor } = await testDatabase({ clock: () => Temporal.Now.instant().add(later) })
const { act, authority, publish } = someDesk(transactor)
const system = { kind: 'system', name: 'Góp ý' } as const
const today = await transactor.read(system, async (reader) => reader.today)
const asVisitor = <Result>(work: Parameters<typeof transactor.read<Result>>[1]) =>
  transactor.read({ kind: 'visitor' }, work)

const someText = (more: Partial<ConsultationText> = {}): ConsultationText => ({
  kind: 'normative',
  title: 'Dự thảo quy định chợ phiên',
  lead: '',
  body: readTyped('Điều 1. Phạm vi\n\nMọi chợ.\n\nĐiều 2. Giờ họp'),
  opensOn: today,
  closesOn: today.add({ days: 30 }),
  shortWhy: '',
  ...more,
})
const someRemark = (more: Partial<NewRemark> = {}): NewRemark => ({
  article: 'dieu-2',
  said: 'Xin họp đến trưa',
  name: 'Hồ Thị Nhung',
  showName: false,
  contact: '0912 345 678',
  ...more,
})

type Office = ReturnType<typeof authority>
async function opened(office: Office, text = someText()) {
  const id = await act(office.writer, draftConsultation, { text })
  await act(office.writer, submitConsultation, { id })
  await act(office.second, approveConsultation, { id })
  const [line] = await asVisitor((reader) => listPublishedConsultations(reader, [office.authorityId], 10))
  return { id, number: line!.number }
}
const leave = (
  consultationId: Awaited<ReturnType<typeof opened>>['id'],
  remark = someRemark(),
  formKey: string = newId(),
) => act(system, leaveRemark, { consultationId, remark, formKey })
const afterDays = async (days: number, work: () => Promise<void>) => {
  later = Temporal.Duration.from({ hours: 24 * days })
  try {
    await work()
  } finally {
    later = Temporal.Duration.from({ seconds: 0 })
  }
}

describe('a consultation', () => {
  it('is public after a second person, takes remarks while it is open, and shows none that nobody has read', async () => {
    const office = authority()
    const id = await act(office.writer, draftConsultation, { text: someText() })
    await refusedWith('legislation.not-open-now', leave(id))
    assert.deepEqual(
      await asVisitor((reader) => listPublishedConsultations(reader, [office.authorityId], 10)),
      [],
    )
    await act(office.writer, submitConsultation, { id })
    await refusedWith('legislation.second-person', act(office.writer, approveConsultation, { id }))
    await act(office.second, approveConsultation, { id })
    const key = newId()
    await leave(id, someRemark(), key)
    await leave(id, someRemark(), key)
    await leave(id, someRemark({ article: 'dieu-99', showName: true }))
    const shown = () => asVisitor((reader) => listPublishedRemarks(reader, id))
    assert.deepEqual(await shown(), [])
    const [first, second] = await transactor.read(office.writer, (reader) => listRemarks(reader, id))
    assert.deepEqual(
      [first?.number, second?.number, second?.article],
      [1, 2, ''],
      'one form, one remark; an article that is not there is the whole',
    )
    await act(office.writer, decideRemark, { id: first!.id, decision: 'shown', why: '' })
    await act(office.writer, answerRemark, { id: second!.id, status: 'accepted', answer: 'Sẽ sửa.' })
    const told = await shown()
    assert.deepEqual(told.map(({ name, status }) => [name, status]), [['', null], ['Hồ Thị Nhung', 'accepted']]) // prettier-ignore
    assert.doesNotMatch(
      JSON.stringify(told, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
      /0912/,
    )
    await refusedWith(
      'legislation.reason-needed',
      act(office.writer, decideRemark, { id: first!.id, decision: 'hidden', why: '' }),
    )
    await act(office.writer, decideRemark, { id: first!.id, decision: 'hidden', why: 'Chửi bới' })
    assert.equal((await shown()).length, 1)
    await refusedWith(
      'legislation.no-such-remark',
      act(authority().writer, answerRemark, { id: first!.id, status: 'accepted', answer: 'x' }),
    )
  })

  it('lies open for the term of its kind on that day, or says why not', async () => {
    const office = authority()
    const short = someText({ closesOn: today.add({ days: 5 }) })
    await refusedWith('legislation.too-short', act(office.writer, draftConsultation, { text: short }))
    await act(office.writer, draftConsultation, { text: { ...short, shortWhy: 'Trình tự rút gọn' } })
    await refusedWith(
      'legislation.draft-empty',
      act(office.writer, draftConsultation, { text: someText({ body: readTyped('') }) }),
    )
    const term = {
      kind: 'other',
      validFrom: today,
      days: 3,
      source: 'Quy chế của huyện',
      byName: 'Quản trị',
    } as const
    await refusedWith(
      'legislation.too-short',
      act(office.writer, draftConsultation, { text: { ...short, kind: 'other' } }),
    )
    await act(system, enterTerm, term)
    await act(office.writer, draftConsultation, { text: { ...short, kind: 'other' } })
    await refusedWith('legislation.term-twice', act(system, enterTerm, term))
    await refusedWith(
      'legislation.instance-only',
      act(office.writer, enterTerm, { ...term, validFrom: today.add({ days: 9 }) }),
    )
  })

  it('closes after its last day, may be extended, and is reported when each remark has its answer', async () => {
    const office = authority()
    const { id, number } = await opened(office)
    await leave(id)
    await refusedWith('legislation.not-closed', act(office.writer, reportConsultation, { id, report: 'Sớm' }))
    await refusedWith(
      'legislation.extend-later',
      act(office.writer, extendConsultation, { id, closesOn: today.add({ days: 29 }), why: '' }),
    )
    await act(office.writer, extendConsultation, { id, closesOn: today.add({ days: 40 }), why: '' })
    await afterDays(40, () => leave(id, someRemark({ article: '' })))
    await afterDays(41, async () => {
      await refusedWith('legislation.not-open-now', leave(id))
      await refusedWith(
        'legislation.remarks-unread',
        act(office.writer, reportConsultation, { id, report: 'Xong' }),
      )
      const remarks = await transactor.read(office.writer, (reader) => listRemarks(reader, id))
      await act(office.writer, decideRemark, { id: remarks[0]!.id, decision: 'shown', why: '' })
      await act(office.writer, answerRemark, { id: remarks[1]!.id, status: 'explained', answer: 'Vì luật.' })
      await refusedWith(
        'legislation.remarks-unanswered',
        act(office.writer, reportConsultation, { id, report: 'Xong' }),
      )
      await act(office.writer, answerRemark, {
        id: remarks[0]!.id,
        status: 'accepted-in-part',
        answer: 'Một phần.',
      })
      await act(office.writer, reportConsultation, { id, report: 'Đã tiếp thu.' })
      const issued = await publish(office, someFacts('30/2026/QĐ-UBND'))
      const elsewhere = await publish(authority(), someFacts('31/2026/QĐ-UBND'))
      await refusedWith(
        'legislation.result-unknown',
        act(office.writer, concludeConsultation, { id, number: elsewhere }),
      )
      await act(office.writer, concludeConsultation, { id, number: issued })
    })
    const told = await asVisitor((reader) => findPublishedConsultation(reader, number))
    assert.deepEqual([told?.report, told?.remarks, told?.closesOn.toString(), told?.resultId !== null], ['Đã tiếp thu.', 2, today.add({ days: 40 }).toString(), true]) // prettier-ignore
  })

  it('takes no remarks once it was taken back', async () => {
    const office = authority()
    const { id } = await opened(office)
    await act(office.second, withdrawConsultation, { id, why: 'Sai dự thảo' })
    await refusedWith('legislation.not-open-now', leave(id))
    await refusedWith(
      'legislation.no-such-consultation',
      act(authority().writer, withdrawConsultation, { id, why: 'x' }),
    )
  })
})
