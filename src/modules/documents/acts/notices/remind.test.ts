import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Notice } from '#modules/notices/index.ts'
import { assign } from '../assign.ts'
import { complete } from '../settle.ts'
import { direct } from '../direct.ts'
import { arrivalsIn } from '../../testing/arrivals.ts'
import { someOffice, type Worker } from '../../testing/office.ts'
import { letTell, listeningDatabase, noticesOf } from '../../testing/told.ts'
import { remind } from './remind.ts'

const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('+07:00').toInstant()
// A Wednesday; the paper is due on the Monday after.
let now = local('2027-03-03T08:00')
const database = await listeningDatabase(() => now)
const { people, units, ...office } = await someOffice(database)
const { registered } = arrivalsIn(database, { people, units, ...office })
const system = {
  actor: { kind: 'system', name: 'remind' },
  origin: { requestId: 'r', channel: 'job' },
} as const

const at = async (text: string) => {
  now = local(text)
  await database.transactor.act(system, remind, { authorityId: office.authorityId })
  await database.transactor.act(system, remind, { authorityId: office.authorityId })
}
const reminders = async (who: Worker) =>
  (await noticesOf(who)).filter(({ kind, readAt }) => !readAt && /due|late/.test(kind))
const said = (notices: readonly Notice[]) =>
  notices.map(({ title }) => title.code.replace('documents.told-', ''))
const everybodyReads = () =>
  database.owner.query('UPDATE notices.notices SET read_at = greatest(last_told_at, $1)', [now.toString()])

it('deadlines are told the working day before, the day itself, and each day after, to whoever answers for them', async () => {
  const documentId = await registered({ urgency: 'ordinary' })
  await people.chair.act(direct, {
    documentId,
    instruction: 'Báo cáo',
    leadUnitId: units.finance,
    dueAt: local('2027-03-08T16:30'),
  })
  await people.financeHead.act(assign, { documentId, leadId: people.financeOfficer.id })
  await letTell(database)
  const officer = people.financeOfficer

  await at('2027-03-04T07:00')
  assert.deepEqual(said(await reminders(officer)), [], 'Thursday: too early')
  await at('2027-03-05T07:00')
  assert.deepEqual(said(await reminders(officer)), ['tomorrow'], 'Friday is the working day before')
  assert.equal((await reminders(officer))[0]!.times, 1, 'asked twice, told once')
  await everybodyReads()
  await at('2027-03-06T07:00')
  assert.deepEqual(said(await reminders(officer)), [], 'nothing on a Saturday')
  await at('2027-03-08T07:00')
  assert.deepEqual(said(await reminders(officer)), ['today'])
  assert.deepEqual(said(await reminders(people.financeHead)), [], 'the head is not late yet')
  await at('2027-03-09T07:00')
  assert.deepEqual(said(await reminders(officer)), ['overdue'])
  assert.deepEqual(said(await reminders(people.financeHead)), ['late'])
  assert.deepEqual(said(await reminders(people.chair)), ['late'])
  assert.deepEqual(said(await reminders(people.cultureHead)), [])
  await everybodyReads()
  await at('2027-03-10T07:00')
  assert.deepEqual(said(await reminders(people.chair)), ['late'], 'once a day')

  await officer.act(complete, { documentId, note: 'Xong' })
  await letTell(database)
  assert.deepEqual(said(await reminders(officer)), [], 'what is done is reminded of no more')
})
