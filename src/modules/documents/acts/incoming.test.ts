import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#kit/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { DocumentId } from '../document.ts'
import { listExtensions } from '../store/extensions.ts'
import { listAssignments } from '../store/assignments.ts'
import { listSteps } from '../store/steps.ts'
import { stateAfter } from '../rules/lifecycle.ts'
import { arrivalsIn, queueOf, someFacts } from '../testing/arrivals.ts'
import { someOffice, type Worker } from '../testing/office.ts'
import { amend } from './amend.ts'
import { assign } from './assign.ts'
import { answerExtension, askExtension } from './extensions.ts'
import { direct } from './direct.ts'
import { askOpinion, giveOpinion } from './opinions.ts'
import { present } from './present.ts'
import { registerIncoming } from './register-incoming.ts'
import { complete, reopen, reportProgress } from './settle.ts'
import { openDocument } from './standing.ts'
import { returnToSender, sendBack, withdrawDirection } from './turn-away.ts'

const database = await testDatabase()
const office = await someOffice(database)
const { people, units } = office

const { arrived, registered, directed } = arrivalsIn(database, office)
const facts = someFacts
const sees = async (worker: Worker, id: DocumentId) =>
  worker
    .read((reader) => openDocument(reader, id))
    .then(
      () => true,
      (fault: unknown) => {
        assert.ok(fault instanceof Refusal && fault.status === 404)
        return false
      },
    )
const refused = (code: string) => (fault: unknown) =>
  fault instanceof Refusal && fault.reasons.some((one) => one.code.startsWith(code))
describe('an arrived paper', () => {
  it('goes from the registry to the leader, the unit, the specialist, and is settled; its story tells it', async () => {
    const documentId = await arrived()
    assert.ok((await queueOf(people.clerk, 'to-register')).includes(documentId))
    const { number } = await people.clerk.act(registerIncoming, {
      documentId,
      registerId: office.incomingRegister,
      facts,
    })
    assert.ok(number >= 1)
    await people.clerk.act(present, { documentId, leaderId: people.chair.id, note: 'Kính trình' })
    assert.ok((await queueOf(people.chair, 'to-direct')).includes(documentId))
    assert.equal((await queueOf(people.vice, 'to-direct')).includes(documentId), false)

    await people.chair.act(direct, {
      documentId,
      instruction: 'Phòng TCKH tham mưu',
      leadUnitId: units.finance,
      supportUnitIds: [units.culture],
    })
    assert.ok((await queueOf(people.financeHead, 'to-assign')).includes(documentId))
    await people.financeHead.act(assign, {
      documentId,
      leadId: people.financeOfficer.id,
      instruction: 'Em làm nhé',
    })
    assert.equal((await queueOf(people.financeHead, 'to-assign')).includes(documentId), false)
    assert.ok((await queueOf(people.financeOfficer, 'mine')).includes(documentId))

    const opinionId = await people.financeOfficer.act(askOpinion, {
      documentId,
      ofId: people.cultureHead.id,
      question: 'Có nhà văn hóa nào hư hỏng không?',
    })
    await people.cultureHead.act(giveOpinion, { documentId, opinionId, answer: 'Hai nhà' })
    await people.financeOfficer.act(reportProgress, { documentId, progress: 60, note: 'Đã tổng hợp' })
    await people.financeOfficer.act(complete, { documentId, note: 'Đã báo cáo tỉnh' })

    const steps = await people.chair.read((reader) => listSteps(reader, documentId))
    assert.deepEqual(
      steps.map(({ kind }) => kind),
      [
        'receive',
        'register',
        'present',
        'direct',
        'assign',
        'ask-opinion',
        'give-opinion',
        'report',
        'complete',
      ],
    )
    const end = steps
      .slice(1)
      .reduce((state, { kind }) => stateAfter(state, kind) ?? state, steps[0]!.stateAfter)
    const { document } = await people.chair.read((reader) => openDocument(reader, documentId))
    assert.equal(end, 'completed')
    assert.equal(document.state, end, 'the column says what the steps lead to')
  })

  it('is seen by the registry, the leaders and whoever was asked; by nobody else, and no longer by who was removed', async () => {
    const documentId = await directed()
    for (const worker of [people.clerk, people.chair, people.vice, people.financeHead, people.cultureHead])
      assert.equal(await sees(worker, documentId), true, worker.name)
    assert.equal(await sees(people.financeOfficer, documentId), false)
    await people.financeHead.act(assign, { documentId, leadId: people.financeOfficer.id })
    assert.equal(await sees(people.financeOfficer, documentId), true)
    assert.equal(await sees(people.financeOther, documentId), false)
    await people.financeHead.act(assign, { documentId, leadId: people.financeOther.id })
    assert.equal(await sees(people.financeOfficer, documentId), false, 'removed: not seen any more')
    assert.equal((await queueOf(people.financeOfficer, 'all', 'mưa lũ')).includes(documentId), false)
    await people.chair.act(withdrawDirection, { documentId, why: 'Giao nhầm' })
    for (const worker of [people.financeHead, people.cultureHead, people.financeOther])
      assert.equal(await sees(worker, documentId), false, worker.name)
  })

  it('stays behind the wall of its authority', async () => {
    const documentId = await directed()
    const other = await someOffice(database, 'xa-khac')
    assert.equal(await sees(other.people.chair, documentId), false)
    await assert.rejects(
      other.people.clerk.act(returnToSender, { documentId, why: 'x' }),
      refused('documents.unknown'),
    )
  })

  it('refuses whoever is not asked, with every reason', async () => {
    const documentId = await registered()
    await assert.rejects(
      people.financeHead.act(direct, { documentId, instruction: '', leadUnitId: units.finance }),
      refused('documents.leaders-only'),
    )
    await assert.rejects(
      people.financeOfficer.act(complete, { documentId, note: 'xong' }),
      (fault: unknown) => fault instanceof Refusal && fault.reasons.length === 2,
    )
  })

  it('is returned with a reason that stays', async () => {
    const documentId = await arrived()
    await assert.rejects(
      people.clerk.act(returnToSender, { documentId, why: ' ' }),
      refused('documents.reason-needed'),
    )
    await people.clerk.act(returnToSender, { documentId, why: 'Gửi nhầm nơi nhận' })
    await assert.rejects(
      people.clerk.act(registerIncoming, { documentId, registerId: office.incomingRegister, facts }),
      refused('documents.in-'),
    )
  })

  it('comes back from the unit that was asked by mistake, and lies before the leader again', async () => {
    const documentId = await directed()
    await people.financeHead.act(sendBack, { documentId, why: 'Việc của phòng Văn hóa' })
    assert.ok((await queueOf(people.chair, 'to-direct')).includes(documentId))
    assert.equal(await sees(people.financeHead, documentId), false)
  })

  it('is directed anew and opened again; the parts of before have ended', async () => {
    const documentId = await directed()
    await people.chair.act(direct, { documentId, instruction: 'Đổi', leadUnitId: units.culture })
    await people.cultureHead.act(complete, { documentId, note: 'Xong' })
    await people.vice.act(reopen, { documentId, why: 'Thiếu số liệu' })
    await people.vice.act(direct, { documentId, instruction: 'Bổ sung', leadUnitId: units.finance })
    const all = await people.chair.read((reader) => listAssignments(reader, documentId))
    assert.deepEqual(
      all.map(({ ended }) => ended?.how ?? 'open'),
      ['withdrawn', 'withdrawn', 'done', 'open'],
    )
  })

  it('takes numbers without a gap when two clerks register at once, each paper once', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, (_, n) => arrived(`tep-${n}.pdf`)))
    const twice = [...ids, ...ids]
    const outcomes = await Promise.allSettled(
      twice.map((documentId) =>
        people.clerk.act(registerIncoming, { documentId, registerId: office.incomingRegister, facts }),
      ),
    )
    const numbers = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value.number] : []))
    assert.equal(numbers.length, 8)
    assert.equal(Math.max(...numbers) - Math.min(...numbers), 7)
    assert.equal(new Set(numbers).size, 8)
  })

  it('gets another deadline when whoever gave the work grants it, once', async () => {
    const documentId = await registered()
    const days = (count: number) => Temporal.Now.instant().add({ hours: 24 * count })
    await people.chair.act(direct, {
      documentId,
      instruction: 'Gấp',
      leadUnitId: units.finance,
      dueAt: days(2),
    })
    await people.financeHead.act(assign, { documentId, leadId: people.financeOfficer.id })
    const ask = { documentId, untilAt: days(5), why: 'Chờ số liệu của xã' }
    await assert.rejects(
      people.financeHead.act(askExtension, { ...ask, untilAt: days(1) }),
      refused('documents.extension-later'),
    )
    await people.financeHead.act(askExtension, ask)
    await assert.rejects(
      people.financeHead.act(askExtension, ask),
      refused('documents.extension-asked-already'),
    )
    const [asked] = await people.chair.read((reader) => listExtensions(reader, documentId))
    const answer = { documentId, extensionId: asked!.id, granted: true, answer: '' }
    await assert.rejects(people.financeHead.act(answerExtension, answer), refused('documents.leaders-only'))
    await people.chair.act(answerExtension, answer)
    await assert.rejects(people.chair.act(answerExtension, answer), refused('documents.answered'))
    const { document } = await people.chair.read((reader) => openDocument(reader, documentId))
    assert.equal(document.dueAt?.epochMilliseconds, ask.untilAt.epochMilliseconds)
  })

  it('keeps what the register said before a correction', async () => {
    const documentId = await registered()
    await people.clerk.act(amend, { documentId, facts: { ...facts, abstract: 'Về việc khác' } })
    const { rows } = await database.owner.query(
      "SELECT before->>'abstract' AS was FROM record.entries WHERE event = 'documents.amended' AND subject_id = $1",
      [documentId],
    )
    assert.equal(rows[0].was, facts.abstract)
  })
})
