import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { validityOn } from '../rules/validity.ts'
import { getEdition } from '../store/editions.ts'
import { listHistory, listPublishedDocuments, listRelated } from '../store/published.ts'
import { someDesk, someFacts } from '../testing/desk.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { changeEdition } from './change-edition.ts'
import { correctDocument, endDocument } from './correct-document.ts'
import { draftDocument } from './draft-document.ts'
import { approveEdition, forceEdition } from './publish-edition.ts'
import { submitEdition } from './submit-edition.ts'

const { transactor } = await testDatabase()
const { act, authority, person, publish, page } = someDesk(transactor)
const day = (text: string) => Temporal.PlainDate.from(text)
const asVisitor = <Result>(work: Parameters<typeof transactor.read<Result>>[1]) =>
  transactor.read({ kind: 'visitor' }, work)

describe('a legal document', () => {
  it('is read by nobody outside before a second person approved it', async () => {
    const office = authority()
    const { editionId } = await act(office.writer, draftDocument, { facts: someFacts('01/2024/QĐ-UBND') })
    const found = () =>
      asVisitor((reader) =>
        listPublishedDocuments(reader, {
          authorities: [office.authorityId],
          day: day('2024-04-01'),
          most: 10,
        }),
      )
    assert.deepEqual(await found(), [])
    await act(office.writer, submitEdition, { editionId })
    await refusedWith('legislation.second-person', act(office.writer, approveEdition, { editionId }))
    await refusedWith(
      'legislation.not-a-draft',
      act(office.writer, changeEdition, { editionId, facts: someFacts('x') }),
    )
    await act(office.second, approveEdition, { editionId })
    const [line] = await found()
    assert.deepEqual([line?.reference, line?.kindName], ['01/2024/QĐ-UBND', 'Quyết định của Ủy ban nhân dân'])
  })

  it('says what is missing, everything at once', async () => {
    const office = authority()
    const facts = someFacts('', { abstract: '', issuedOn: null, kind: '', endsOn: day('2024-01-01') })
    const { editionId } = await act(office.writer, draftDocument, { facts })
    for (const code of [
      'reference-wanted',
      'abstract-wanted',
      'day-wanted',
      'kind-wanted',
      'ends-before',
      'end-why-wanted',
    ])
      await refusedWith(`legislation.${code}`, act(office.writer, submitEdition, { editionId }))
  })

  it('bears its number alone: a second public one of the same issuer and year is refused', async () => {
    const office = authority()
    const first = await publish(office, someFacts('05/QĐ-UBND'))
    const { editionId } = await act(office.writer, draftDocument, { facts: someFacts('Số 05/qđ-ubnd') })
    await refusedWith('legislation.number-twice', act(office.writer, forceEdition, { editionId, why: 'gấp' }))
    await publish(office, someFacts('05/QĐ-UBND', { issuedOn: day('2025-01-05') }))
    await publish(authority(), someFacts('05/QĐ-UBND'))
    const law = await page(first)
    await act(office.second, endDocument, { documentId: law!.documentId, ended: 'error', why: 'Nhầm số' })
    await act(office.writer, forceEdition, { editionId, why: 'gấp' })
  })

  it('ends on the day on which the one that replaces it begins, and lives again when that one is withdrawn', async () => {
    const office = authority()
    const old = await publish(
      office,
      someFacts('07/2022/QĐ-UBND', { issuedOn: day('2022-01-05'), effectiveFrom: day('2022-01-15') }),
    )
    const fresh = await publish(
      office,
      someFacts('08/2024/QĐ-UBND', {
        relations: {
          replaces: 'Quyết định số 07/2022/QĐ-UBND ngày 05/01/2022',
          'based-on': 'Luật Đất đai ngày 18/01/2024',
        },
      }),
    )
    const before = await page(old)
    assert.equal(before?.endedOn?.toString(), '2024-03-15')
    assert.equal(validityOn(day('2024-03-14'), before!).validity, 'in-force')
    assert.equal(validityOn(day('2024-03-15'), before!).validity, 'ended')
    const related = await asVisitor((reader) => listRelated(reader, before!.documentId))
    assert.deepEqual(related.map(({ reference, relation, inbound }) => [reference, relation, inbound]), [['08/2024/QĐ-UBND', 'replaces', true]]) // prettier-ignore
    const newer = await page(fresh)
    await act(office.second, endDocument, { documentId: newer!.documentId, ended: 'withdrawn', why: 'Rút' })
    assert.equal((await page(old))?.endedOn, null)
    assert.equal((await page(fresh))?.ended, 'withdrawn')
  })

  it('holds in part where another one amends it; a document of another authority ends nothing', async () => {
    const office = authority()
    const old = await publish(office, someFacts('11/2022/QĐ-UBND'))
    const address = `/van-ban-phap-luat/11-2022-qd-ubnd-${old}`
    await publish(
      office,
      someFacts('12/2024/QĐ-UBND', { relations: { amends: address }, effectiveFrom: day('2024-05-01') }),
    )
    await publish(authority(), someFacts('13/2024/QĐ-UBND', { relations: { repeals: address } }))
    const law = await page(old)
    assert.deepEqual([law?.partialFrom?.toString(), law?.endedOn], ['2024-05-01', null])
    const found = (validity: 'partial' | 'in-force', on: string) =>
      asVisitor((reader) =>
        listPublishedDocuments(reader, {
          authorities: [office.authorityId],
          validity,
          day: day(on),
          most: 10,
        }),
      )
    assert.deepEqual(
      (await found('partial', '2024-05-01')).map(({ number }) => number),
      [old],
    )
    assert.ok((await found('in-force', '2024-04-30')).some(({ number }) => number === old))
  })

  it('leaks nothing of a draft through the relations of a public one', async () => {
    const office = authority()
    await act(office.writer, draftDocument, {
      facts: someFacts('99/2024/QĐ-UBND', { abstract: 'Bí mật chưa đăng' }),
    })
    const number = await publish(
      office,
      someFacts('14/2024/QĐ-UBND', { relations: { replaces: '99/2024/QĐ-UBND' } }),
    )
    const law = await page(number)
    assert.deepEqual(law?.relations, [{ kind: 'replaces', named: '99/2024/QĐ-UBND', documentId: null }])
    assert.deepEqual(await asVisitor((reader) => listRelated(reader, law!.documentId)), [])
  })

  it('is corrected by a next edition with a note; what was public before stays told', async () => {
    const office = authority()
    const number = await publish(office, someFacts('15/2024/QĐ-UBND'))
    const { documentId } = (await page(number))!
    const editionId = await act(office.writer, correctDocument, { documentId })
    assert.equal(
      await act(office.second, correctDocument, { documentId }),
      editionId,
      'one correction at a time',
    )
    const note = { correction: 'Sửa ngày có hiệu lực', effectiveFrom: day('2024-03-20') }
    await act(office.writer, changeEdition, { editionId, facts: someFacts('15/2024/QĐ-UBND', note) })
    assert.equal((await page(number))?.effectiveFrom?.toString(), '2024-03-15')
    await act(office.writer, submitEdition, { editionId })
    await act(office.second, approveEdition, { editionId })
    const law = await page(number)
    assert.deepEqual(
      [law?.edition, law?.correction, law?.effectiveFrom?.toString()],
      [2, 'Sửa ngày có hiệu lực', '2024-03-20'],
    )
    const history = await asVisitor((reader) => listHistory(reader, documentId))
    assert.deepEqual(history.map(({ edition, ended }) => [edition, ended]), [[2, null], [1, 'superseded']]) // prettier-ignore
  })

  it('is out of reach of another authority and of who has no such role', async () => {
    const office = authority()
    const { editionId } = await act(office.writer, draftDocument, { facts: someFacts('16/2024/QĐ-UBND') })
    const stranger = authority()
    await refusedWith(
      'legislation.no-such-document',
      act(stranger.second, forceEdition, { editionId, why: 'thử' }),
    )
    await refusedWith(
      'legislation.no-such-document',
      transactor.read(stranger.writer, (reader) => getEdition(reader, editionId)),
    )
    const guest = person(office.authorityId, 'Chuyên viên', ['specialist'])
    await refusedWith('legislation.desk-only', act(guest, forceEdition, { editionId, why: 'thử' }))
  })
})
