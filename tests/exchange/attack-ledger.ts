import type { Instance } from './instance.ts'

type Refusal = {
  readonly id: string
  readonly stage: string
  readonly code: string
  readonly said: string
  readonly times: number
}

/** What an instance has taken in, and what it has turned away. */
export type Ledger = {
  readonly arrivals: number
  readonly papers: number
  readonly statuses: number
  readonly refusals: readonly Refusal[]
}

/** Reads the ledger of an instance as the owner of its database sees it. */
export async function ledgerOf({ owner }: Instance): Promise<Ledger> {
  const { rows: counts } = await owner.query<Omit<Ledger, 'refusals'>>(
    `SELECT (SELECT count(*)::int FROM exchange.arrivals) AS arrivals, (SELECT count(*)::int FROM documents.documents) AS papers,
       (SELECT count(*)::int FROM exchange.statuses) AS statuses`,
  )
  const { rows: refusals } = await owner.query<Refusal>(
    'SELECT id, stage, code, said, times FROM exchange.refusals ORDER BY at, id',
  )
  return { ...counts[0]!, refusals }
}

/** What was taken in between two looks at a ledger, and what was refused, with its stage and its code. */
export function between(before: Ledger, after: Ledger) {
  const known = new Map(before.refusals.map(({ id, times }) => [id, times]))
  return {
    taken: [after.arrivals - before.arrivals, after.papers - before.papers, after.statuses - before.statuses],
    refused: after.refusals.filter(({ id, times }) => known.get(id) !== times),
  }
}
