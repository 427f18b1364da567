import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { delegate, listHoldings } from '#modules/identity/index.ts'
import { approveContent, approveForm, sendDraftBack, sign } from '../approve.ts'
import { askExtension, answerExtension } from '../extensions.ts'
import { assign } from '../assign.ts'
import { complete } from '../settle.ts'
import { direct } from '../direct.ts'
import { draft } from '../draft.ts'
import { submit } from '../revise.ts'
import { askOpinion, giveOpinion } from '../opinions.ts'
import { issue, withdraw } from '../issue.ts'
import { noteReading } from '../open.ts'
import { present } from '../present.ts'
import { urge } from '../urge.ts'
import { sendBack } from '../turn-away.ts'
import { withhold } from '../reading/withhold.ts'
import { listExtensions } from '../../store/extensions.ts'
import { takeIn } from '../take-in.ts'
import { arrivalsIn } from '../../testing/arrivals.ts'
import { someFile, someOffice } from '../../testing/office.ts'
import { letTell, listeningDatabase, noticesOf, unreadOf } from '../../testing/told.ts'
import { follow } from './follow.ts'
import { tellStep } from './tell-step.ts'

const database = await listeningDatabase()
const office = await someOffice(database)
const commune = await someOffice(database, 'xa')
const { people, units } = office
const { registered, directed } = arrivalsIn(database, office)

const told = async () => {
  await letTell(database)
  const all = Object.entries(people)
  const kinds = await Promise.all(all.map(async ([name, worker]) => [name, await unreadOf(worker)] as const))
  return Object.fromEntries(kinds.filter(([, some]) => some.length > 0))
}
const everybodyReads = async () => {
  await letTell(database)
  await database.owner.query(
    'UPDATE notices.notices SET read_at = greatest(last_told_at, now()) WHERE read_at IS NULL',
  )
}

describe('what the people of an office hear of an arrived paper', () => {
  it('each hears what became theirs, and nobody of their own act', async () => {
    const documentId = await registered({ urgency: 'flash' })
    await everybodyReads()
    await people.clerk.act(present, { documentId, leaderId: people.chair.id })
    assert.deepEqual(await told(), { chair: ['documents.presented'] })
    const [notice] = await noticesOf(people.chair)
    assert.equal(notice!.urgency, 'urgent')
    assert.equal(notice!.href, `/van-ban/${documentId}`)
    await people.chair.act(noteReading, documentId)
    assert.deepEqual(await told(), {})

    await people.chair.act(direct, {
      documentId,
      instruction: 'Tham mưu',
      leadUnitId: units.finance,
      supportUnitIds: [units.culture, units.land],
    })
    assert.deepEqual(await told(), {
      financeHead: ['documents.directed'],
      cultureHead: ['documents.directed'],
      landOfficer: ['documents.assigned'],
    })
    await everybodyReads()
    await people.financeHead.act(assign, { documentId, leadId: people.financeOfficer.id })
    assert.deepEqual(await told(), { financeOfficer: ['documents.assigned'] })
    await everybodyReads()

    const opinionId = await people.financeOfficer.act(askOpinion, {
      documentId,
      ofId: people.officeHead.id,
      question: 'Số liệu này đúng chưa?',
    })
    assert.deepEqual(await told(), { officeHead: ['documents.asked'] })
    await people.officeHead.act(noteReading, documentId)
    await people.officeHead.act(giveOpinion, { documentId, opinionId, answer: 'Đúng' })
    assert.deepEqual(await told(), { financeOfficer: ['documents.answered'] })
    await everybodyReads()

    const untilAt = Temporal.Now.instant().add({ hours: 24 * 30 })
    await people.financeOfficer.act(askExtension, { documentId, untilAt, why: 'Chờ số liệu' })
    assert.deepEqual(await told(), { financeHead: ['documents.asked'] })
    const [extension] = await people.financeHead.read((reader) => listExtensions(reader, documentId))
    await people.financeHead.act(answerExtension, {
      documentId,
      extensionId: extension!.id,
      granted: true,
      answer: '',
    })
    await everybodyReads()
    await people.chair.act(urge, { documentId, note: 'Đến đâu rồi?' })
    assert.deepEqual(await told(), { financeOfficer: ['documents.urged'] })
    await people.financeOfficer.act(noteReading, documentId)
    await people.financeOfficer.act(complete, { documentId, note: 'Đã gửi báo cáo' })
    assert.deepEqual(await told(), { chair: ['documents.settled'] })
    await everybodyReads()
  })

  it('a second act of the same kind is the same unread notice, with the newest words', async () => {
    const documentId = await directed()
    await everybodyReads()
    await people.chair.act(urge, { documentId, note: 'Một' })
    await people.vice.act(urge, { documentId, note: 'Hai' })
    assert.deepEqual(await told(), { financeHead: ['documents.urged'] })
    const [notice] = await noticesOf(people.financeHead)
    assert.equal(notice!.times, 2)
    assert.equal(notice!.title.params?.['by'], people.vice.name)
    await everybodyReads()
  })

  it('telling the same step again, after it was read, tells nobody', async () => {
    const documentId = await directed()
    await letTell(database)
    const { rows } = await database.owner.query('SELECT id FROM documents.steps WHERE document_id = $1', [
      documentId,
    ])
    await everybodyReads()
    for (const { id } of rows)
      await database.transactor.act(
        { actor: { kind: 'system', name: 'again' }, origin: { requestId: 'again', channel: 'job' } },
        tellStep,
        { documentId, stepId: id },
      )
    assert.deepEqual(await told(), {})
  })

  it('who may read it no longer is told no more of it, and what they were told vanishes', async () => {
    const documentId = await directed()
    await people.financeHead.act(assign, { documentId, leadId: people.financeOfficer.id })
    await letTell(database)
    assert.ok((await noticesOf(people.financeOfficer)).some(({ subject }) => subject.id === documentId))
    await people.financeOfficer.act(follow, { documentId, on: true })
    await people.financeHead.act(sendBack, { documentId, why: 'Không thuộc thẩm quyền' })
    await letTell(database)
    for (const worker of [people.financeOfficer, people.financeHead, people.cultureHead])
      assert.equal(
        (await noticesOf(worker)).some(({ subject }) => subject.id === documentId),
        false,
      )
    assert.ok((await unreadOf(people.chair)).includes('documents.sent-back'))
    await everybodyReads()
  })

  it('a paper that is closed as secret is taken out of everybody’s notices', async () => {
    const documentId = await directed()
    await letTell(database)
    await people.clerk.act(withhold, { documentId, mark: 'secret' })
    await letTell(database)
    assert.equal(
      (await noticesOf(people.financeHead)).some(({ subject }) => subject.id === documentId),
      false,
    )
    await everybodyReads()
  })

  it('who follows it hears of every step, until they stop', async () => {
    const documentId = await directed()
    await people.vice.act(follow, { documentId, on: true })
    await everybodyReads()
    await people.financeHead.act(assign, { documentId, leadId: people.financeOther.id })
    assert.deepEqual((await told())['vice'], ['documents.followed'])
    await everybodyReads()
    await people.vice.act(follow, { documentId, on: false })
    await people.financeOther.act(complete, { documentId, note: 'Xong' })
    assert.equal((await told())['vice'], undefined)
    await everybodyReads()
  })

  it('who stands in for somebody on leave hears it too, as theirs', async () => {
    const now = Temporal.Now.instant()
    const [holding] = await people.chair.read((reader) => listHoldings(reader, people.chair.id))
    await people.chair.act(delegate, {
      fromAccountId: people.chair.id,
      holdingId: holding!.id,
      toAccountId: people.vice.id,
      powers: ['direct', 'sign'],
      fromAt: now.subtract({ minutes: 1 }),
      untilAt: now.add({ hours: 48 }),
      reason: 'Nghỉ phép',
    })
    const documentId = await registered()
    await everybodyReads()
    await people.clerk.act(present, { documentId, leaderId: people.chair.id })
    assert.deepEqual(await told(), { chair: ['documents.presented'], vice: ['documents.presented'] })
    const [notice] = await noticesOf(people.vice)
    assert.equal(notice!.onBehalfOf, people.chair.name)
    await everybodyReads()
  })
})

describe('what they hear of a paper of their own', () => {
  it('goes from table to table, and its recipients’ registry hears of it when it arrives and when it is withdrawn', async () => {
    const documentId = await people.financeOfficer.act(draft, {
      facts: { typeCode: 'cong-van', abstract: 'Về việc báo cáo', urgency: 'ordinary', note: '' },
      signerId: people.chair.id,
      signingForm: 'TM.',
      recipients: [{ name: 'UBND xã', authorityId: commune.authorityId, part: 'lead' }],
      body: { paragraphs: ['Kính gửi'] },
      file: await someFile(database, 'cong-van-di.pdf'),
    })
    await people.financeOfficer.act(submit, { documentId })
    assert.deepEqual(await told(), { financeHead: ['documents.to-check'] })
    await people.financeHead.act(sendDraftBack, { documentId, note: 'Sửa lại' })
    await everybodyReads()
    await people.financeOfficer.act(submit, { documentId })
    await everybodyReads()
    await people.financeHead.act(approveContent, { documentId })
    assert.deepEqual(await told(), { clerk: ['documents.to-check'] })
    await everybodyReads()
    await people.clerk.act(approveForm, { documentId })
    assert.deepEqual((await told())['chair'], ['documents.to-sign'])
    await everybodyReads()
    await people.chair.act(sign, { documentId })
    assert.deepEqual(await told(), { clerk: ['documents.to-issue'] })
    await everybodyReads()
    await people.clerk.act(issue, { documentId, registerId: office.outgoingRegister })
    assert.deepEqual(await told(), {
      financeOfficer: ['documents.settled'],
      chair: ['documents.settled'],
      vice: ['documents.settled'],
    })
    await everybodyReads()
    const there = {
      actor: { kind: 'system', name: 'exchange', authorityId: commune.authorityId },
      origin: { requestId: 'd', channel: 'job' },
    } as const
    await database.transactor.act(there, takeIn, {
      by: 'exchange',
      files: [await someFile(database, 'cong-van-di.pdf')],
    })
    await letTell(database)
    assert.deepEqual(await unreadOf(commune.people.clerk), ['documents.arrived'])
    await everybodyReads()
    await people.chair.act(withdraw, { documentId, why: 'Sai số liệu' })
    await letTell(database)
    assert.deepEqual(await unreadOf(people.financeOfficer), ['documents.taken-back'])
  })
})
