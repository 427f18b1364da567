import { carryPoll } from '#modules/participation/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ImportId, ImportLine } from '../../import.ts'
import type { OldCounter, OldPoll } from '../../old-thing.ts'
import { addEarlierViews, hasThing, insertImportLine, insertThing } from '../../store/import/things.ts'
import { asOrdered, keepThing } from './as-ordered.ts'

type Taking<Thing> = { readonly importId: ImportId; readonly thing: Thing }

/** Takes a poll of the old site over with its votes, as one that is over; a draft has no place among polls, so it is taken only where the order publishes. */
export async function takePoll(system: Tx, { importId, thing }: Taking<OldPoll>): Promise<void> {
  const ordered = await asOrdered(system, importId)
  const { tx, job, order } = ordered
  const line = { kind: 'poll', id: thing.id, title: thing.title } as const
  if (!order.publish)
    return insertImportLine(tx, job, { ...line, outcome: 'left', told: [{ code: 'portal.import-no-draft' }] })
  if (await hasThing(tx, job, thing))
    return insertImportLine(tx, job, { ...line, outcome: 'already', told: [] })

  const over = thing.untilAt && Temporal.Instant.compare(thing.untilAt, tx.now) <= 0
  const untilAt = over ? thing.untilAt : tx.now
  const began = thing.fromAt && Temporal.Instant.compare(thing.fromAt, untilAt) < 0
  await carryPoll(tx, {
    authorityId: job.authorityId,
    question: thing.title,
    options: thing.options.map(({ text }) => text),
    votes: thing.options.map(({ votes }) => votes),
    multiple: thing.multiple,
    fromAt: began ? thing.fromAt : untilAt.subtract({ hours: 24 }),
    untilAt,
  })
  await keepThing(ordered, thing)
  await insertImportLine(tx, job, { ...line, outcome: 'public', told: [] })
}

/** Carries the counter of the old site on, once. */
export async function takeCounter(system: Tx, { importId, thing }: Taking<OldCounter>): Promise<void> {
  const { tx, job } = await asOrdered(system, importId)
  const line = { kind: 'counter', id: thing.id, title: String(thing.views) } as const
  if (!(await insertThing(tx, job, thing)))
    return insertImportLine(tx, job, { ...line, outcome: 'already', told: [] })
  await addEarlierViews(tx, job, thing.views)
  await insertImportLine(tx, job, { ...line, outcome: 'public', told: [] })
}

/** Writes of something of the old site why it was left out. Krông itself does it. */
export async function leaveOut(
  system: Tx,
  { importId, ...line }: Omit<ImportLine, 'outcome'> & { readonly importId: ImportId },
): Promise<void> {
  const { tx, job } = await asOrdered(system, importId)
  await insertImportLine(tx, job, { ...line, outcome: 'left' })
}
