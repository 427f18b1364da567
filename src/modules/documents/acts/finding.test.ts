import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { complete } from './settle.ts'
import { direct } from './direct.ts'
import { draft } from './draft.ts'
import { present } from './present.ts'
import { submit } from './revise.ts'
import { openDocument } from './standing.ts'
import { countQueues, listLikely } from '../store/list-documents.ts'
import { arrivalsIn, eyesOf, queueOf } from '../testing/arrivals.ts'
import { someOffice } from '../testing/office.ts'

const database = await testDatabase()
const office = await someOffice(database)
const { people } = office
const { registered } = arrivalsIn(database, office)

describe('finding papers', () => {
  it('finds by words with and without tone marks, by reference in any form, by phrase', async () => {
    const documentId = await registered({
      reference: '2731/QĐ-UBND',
      abstract: 'Phê duyệt quy hoạch bãi rác tập trung',
      organName: 'Sở Xây dựng',
    })
    const found = [
      'quy hoạch',
      'quy hoach bai rac',
      '2731',
      '2731/QĐ-UBND',
      'qd-ubnd 2731',
      '"bãi rác"',
      'sở xây dựng',
    ]
    for (const text of found) assert.ok((await queueOf(people.clerk, 'all', text)).includes(documentId), text)
    for (const text of ['quỷ hoạch', '"rác bãi"', '2732'])
      assert.equal((await queueOf(people.clerk, 'all', text)).includes(documentId), false, text)
  })

  it('names likely duplicates by reference and author, whatever the spaces and marks', async () => {
    const first = await registered({ reference: '77/BC-SXD', organName: 'Sở Xây dựng' })
    const likely = await people.clerk.read((reader) =>
      listLikely(reader, { reference: '77 /BC-SXD', organName: 'SỞ XÂY DỰNG', besides: office.authorityId }),
    )
    assert.deepEqual(
      likely.map(({ id }) => id),
      [first],
    )
  })

  it('counts the queues of a person in one statement', async () => {
    const counts = await people.clerk.read((reader) =>
      countQueues(reader, 'incoming', ['to-register', 'to-present', 'all'], eyesOf(people.clerk)),
    )
    assert.equal(counts['to-register'], (await queueOf(people.clerk, 'to-register')).length)
    assert.equal(counts.all, (await queueOf(people.clerk, 'all')).length)
  })
})

describe('a unit that nobody heads, as in a commune', () => {
  const { chair, clerk, landOfficer } = people

  it('has its work in the table of everybody in it, and whoever does it completes it', async () => {
    const documentId = await registered()
    await clerk.act(present, { documentId, leaderId: chair.id })
    await chair.act(direct, { documentId, instruction: 'Kiểm tra thực địa', leadUnitId: office.units.land })
    assert.ok((await queueOf(landOfficer, 'mine')).includes(documentId))
    await landOfficer.act(complete, { documentId, note: 'Đã kiểm tra, lập biên bản' })
    assert.equal((await clerk.read((reader) => openDocument(reader, documentId))).document.state, 'completed')
  })

  it('has its drafts checked by the leader who will sign them', async () => {
    const id = await landOfficer.act(draft, {
      facts: { typeCode: 'bao-cao', abstract: 'Tình hình sạt lở', urgency: 'ordinary', note: '' },
      signerId: chair.id,
      signingForm: 'TM.',
      recipients: [{ name: 'UBND tỉnh', part: 'lead' }],
      body: { text: 'Sạt lở tại hai thôn.' },
    })
    await landOfficer.act(submit, { documentId: id })
    assert.ok((await queueOf(chair, 'to-check', undefined, 'outgoing')).includes(id))
    assert.ok(
      (await queueOf(chair, 'all', 'sat lo', 'outgoing')).includes(id),
      'what was written here is found',
    )
  })
})
