import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#kit/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { DocumentId } from '../document.ts'
import { listLinks } from '../store/links.ts'
import { listVersions } from '../store/versions.ts'
import { becomeInstance, sendingsOf } from '../testing/exchange.ts'
import { someFile, someOffice } from '../testing/office.ts'
import { approveContent, approveForm, sendDraftBack, sign } from './approve.ts'
import { deliver } from './deliver.ts'
import { direct } from './direct.ts'
import { draft, type Draft } from './draft.ts'
import { issue, withdraw } from './issue.ts'
import { present } from './present.ts'
import { recallDelivered } from './recall-delivered.ts'
import { registerIncoming } from './register-incoming.ts'
import { revise, submit } from './revise.ts'
import { openDocument } from './standing.ts'
import { takeIn } from './take-in.ts'

const database = await testDatabase()
const office = await someOffice(database)
becomeInstance()
const commune = await someOffice(database, 'xa-ta-long')
const { people, units, outgoingRegister: registerId } = office
const refused = (code: string) => (fault: unknown) =>
  fault instanceof Refusal && fault.reasons.some((one) => one.code.startsWith(code))

const content: Draft = {
  facts: {
    typeCode: 'quyet-dinh',
    abstract: 'Về việc phân bổ kinh phí khắc phục mưa lũ',
    urgency: 'ordinary',
    note: '',
  },
  signerId: people.chair.id,
  signingForm: 'TM.',
  recipients: [
    { name: 'UBND xã Tà Long', authorityId: commune.authorityId, part: 'lead' },
    { name: 'Kho bạc Nhà nước', part: 'information' },
  ],
  body: { paragraphs: ['Điều 1'] },
}

async function signed(more: Partial<Draft> = {}): Promise<DocumentId> {
  const documentId = await people.financeOfficer.act(draft, {
    ...content,
    file: await someFile(database, 'du-thao.pdf'),
    ...more,
  })
  await people.financeOfficer.act(submit, { documentId })
  await people.financeHead.act(approveContent, { documentId })
  await people.clerk.act(approveForm, { documentId })
  await people.chair.act(sign, { documentId })
  return documentId
}

const bySystem = {
  actor: { kind: 'system', name: 'job' },
  origin: { requestId: 'test', channel: 'job' },
} as const

describe('a paper of our own', () => {
  it('is drafted, checked twice, signed, numbered and issued; the commune is sent it in one packet', async () => {
    const documentId = await signed()
    const { reference } = await people.clerk.act(issue, { documentId, registerId })
    assert.match(reference, /^\d{2,}\/QĐ-UBND$/)

    const system = { kind: 'system', name: 'deliver' } as const
    const origin = { requestId: 'test', channel: 'job' } as const
    const bring = () =>
      database.transactor.act({ actor: { ...system, authorityId: office.authorityId }, origin }, deliver, {
        documentId,
      })
    assert.equal(await bring(), 1)
    assert.equal(await bring(), 0)
    assert.deepEqual(await sendingsOf(database, documentId), [['new', 'UBND xã Tà Long', 'waiting']])
  })

  it('writes the symbol of a công văn by the unit that drafts it', async () => {
    const documentId = await signed({ facts: { ...content.facts, typeCode: 'cong-van' } })
    const { reference } = await people.clerk.act(issue, { documentId, registerId })
    assert.match(reference, /^\d{2,}\/UBND-TCKH$/)
  })

  it('waits at every step for the one who answers for it, and comes back with what is to be changed', async () => {
    const documentId = await people.financeOfficer.act(draft, content)
    await assert.rejects(people.financeOther.act(submit, { documentId }), refused('documents.drafter-only'))
    await people.financeOfficer.act(submit, { documentId })
    await assert.rejects(
      people.financeOfficer.act(revise, { ...content, documentId }),
      refused('documents.in-'),
    )
    await assert.rejects(
      people.cultureHead.act(approveContent, { documentId }),
      refused('documents.heads-only'),
    )
    await people.financeHead.act(approveContent, { documentId })
    await people.clerk.act(approveForm, { documentId })
    await assert.rejects(people.vice.act(sign, { documentId }), refused('documents.signer-only'))
    await assert.rejects(people.chair.act(sendDraftBack, { documentId }), refused('documents.reason-needed'))
    await people.chair.act(sendDraftBack, { documentId, note: 'Thiếu căn cứ' })
    await people.financeOfficer.act(revise, {
      ...content,
      documentId,
      body: { paragraphs: ['Điều 1', 'Điều 2'] },
    })
    const versions = await people.chair.read((reader) => listVersions(reader, documentId))
    assert.deepEqual(
      versions.map(({ part, version }) => [part, version]),
      [
        [0, 2],
        [0, 1],
      ],
    )
  })

  it('says all that a draft lacks, and is not submitted to nobody', async () => {
    const empty = { ...content, facts: { ...content.facts, abstract: ' ' }, body: undefined }
    await assert.rejects(
      people.financeOfficer.act(draft, empty),
      (fault: unknown) => fault instanceof Refusal && fault.reasons.length === 2,
    )
    const documentId = await people.financeOfficer.act(draft, { ...content, recipients: [] })
    await assert.rejects(
      people.financeOfficer.act(submit, { documentId }),
      refused('documents.recipients-needed'),
    )
  })

  it('is not read by who has nothing to do with it', async () => {
    const documentId = await people.financeOfficer.act(draft, content)
    const sees = (worker: (typeof people)['chair']) =>
      worker
        .read((reader) => openDocument(reader, documentId))
        .then(
          () => true,
          () => false,
        )
    assert.equal(await sees(people.financeOfficer), true)
    assert.equal(await sees(people.financeOther), false)
    assert.equal(await sees(people.cultureHead), false)
    assert.equal(await sees(people.financeHead), false, 'not before it is submitted')
    await people.financeOfficer.act(submit, { documentId })
    assert.equal(await sees(people.financeHead), true)
  })

  it('is never changed once issued: withdrawn with a reason, its number stays', async () => {
    const documentId = await signed()
    await people.clerk.act(issue, { documentId, registerId })
    await assert.rejects(people.clerk.act(issue, { documentId, registerId }), refused('documents.in-'))
    await assert.rejects(
      people.financeOfficer.act(revise, { ...content, documentId }),
      refused('documents.in-'),
    )
    await people.chair.act(withdraw, { documentId, why: 'Ban hành nhầm số liệu' })
    const { rows } = await database.owner.query(
      'SELECT n.number = d.number AS same, d.state FROM documents.documents d JOIN registers.numbers n ON n.id = d.number_id WHERE d.id = $1',
      [documentId],
    )
    assert.deepEqual(rows, [{ same: true, state: 'withdrawn' }])
  })

  it('is replaced by another paper once that one is issued; what has not left does not leave', async () => {
    const documentId = await signed()
    await people.clerk.act(issue, { documentId, registerId })
    await database.transactor.act(bySystem, deliver, { documentId })
    const heir = await signed({ replaces: documentId })
    await people.clerk.act(issue, { documentId: heir, registerId })
    const { document } = await people.chair.read((reader) => openDocument(reader, documentId))
    assert.equal(document.state, 'replaced')
    assert.deepEqual(await sendingsOf(database, documentId), [['new', 'UBND xã Tà Long', 'waiting']])
    assert.equal(await database.transactor.act(bySystem, recallDelivered, { documentId }), 0)
    assert.deepEqual(await sendingsOf(database, documentId), [['new', 'UBND xã Tà Long', 'withdrawn']])
  })

  /** An issued paper that is being sent to its recipient at this moment, and the one that is to replace it. */
  async function replacedOnItsWay() {
    const old = await signed()
    await people.clerk.act(issue, { documentId: old, registerId })
    await database.transactor.act(bySystem, deliver, { documentId: old })
    await database.owner.query(
      'UPDATE exchange.deliveries SET attempts = 1 WHERE packet_id IN (SELECT id FROM exchange.packets WHERE subject_id = $1)',
      [old],
    )
    const heir = await signed({ replaces: old })
    await people.clerk.act(issue, { documentId: heir, registerId })
    return { old, heir }
  }

  it('is replaced at its recipients by the packet of what replaces it, and asked back from nobody who gets that', async () => {
    const { old, heir } = await replacedOnItsWay()
    assert.equal(await database.transactor.act(bySystem, recallDelivered, { documentId: old }), 0)
    await database.transactor.act(bySystem, deliver, { documentId: heir })
    assert.deepEqual(await sendingsOf(database, heir), [['replace', 'UBND xã Tà Long', 'waiting']])
    assert.deepEqual(await sendingsOf(database, old), [['new', 'UBND xã Tà Long', 'waiting']])
  })

  it('is asked back after all when what replaces it is withdrawn before it left', async () => {
    const { old, heir } = await replacedOnItsWay()
    assert.equal(await database.transactor.act(bySystem, recallDelivered, { documentId: old }), 0)
    await people.chair.act(withdraw, { documentId: heir, why: 'Ban hành nhầm' })
    assert.equal(await database.transactor.act(bySystem, recallDelivered, { documentId: heir }), 1)
    assert.equal(await database.transactor.act(bySystem, recallDelivered, { documentId: heir }), 0)
    assert.deepEqual(await sendingsOf(database, old), [
      ['new', 'UBND xã Tà Long', 'waiting'],
      ['recall', 'UBND xã Tà Long', 'waiting'],
    ])
  })

  it('is tied to the arrival that it answers', async () => {
    const arrival = await people.clerk.act(takeIn, {
      by: 'upload',
      files: [await someFile(database, 'den.pdf')],
    })
    const facts = {
      ...content.facts,
      reference: '9/BC-STC',
      issuedOn: null,
      organName: 'Sở Tài chính',
      signerName: '',
      signerTitle: '',
      pages: null,
    }
    await people.clerk.act(registerIncoming, {
      documentId: arrival,
      registerId: office.incomingRegister,
      facts,
    })
    await people.clerk.act(present, { documentId: arrival, leaderId: people.chair.id })
    await people.chair.act(direct, { documentId: arrival, instruction: 'Trả lời', leadUnitId: units.finance })
    const reply = await people.financeHead.act(draft, { ...content, answers: arrival })
    const links = await people.chair.read((reader) => listLinks(reader, arrival))
    assert.deepEqual(
      links.map(({ documentId, kind, back }) => ({ documentId, kind, back })),
      [{ documentId: reply, kind: 'answers', back: true }],
    )
  })
})
