import { type Grounds, judgeTimeStamp, type TimeStampJudgement } from '#kit/ades/index.ts'
import type { TimeStamp } from '#kit/cms/index.ts'
import type { Examined } from './examine.ts'

/** A time stamp that was judged: what it proves, and from which revision on. */
export type ProofOfTime = TimeStampJudgement & {
  readonly of: Examined
  readonly stamp: TimeStamp
  readonly revision: number
}

const { compare } = Temporal.Instant

/** The earliest of the instants that trusted proofs give, undefined where there is none. */
export function earliest(proofs: readonly ProofOfTime[]): Temporal.Instant | undefined {
  return proofs
    .filter(({ trusted }) => trusted)
    .map(({ stamp }) => stamp.at)
    .toSorted(compare)[0]
}

/**
 * Judges every time stamp of a file, the newest first: a stamp that a later trusted one covers is judged as of that one's time, so that it
 * outlives its authority's certificate (EN 319 102-1, clauses 5.4 and 5.6: proofs of existence).
 */
export function judgeTimeStamps(examined: readonly Examined[], grounds: Grounds): ProofOfTime[] {
  const proofs: ProofOfTime[] = []
  const sound = examined.filter(({ faults, range }) => faults.length === 0 && range.ok)
  const stamps = sound.flatMap((of) =>
    of.stamps.map((stamp) => ({ of, stamp, revision: of.range.ok ? of.range.revision : 0 })),
  )
  for (const { of, stamp, revision } of stamps.toSorted((a, b) => b.revision - a.revision)) {
    const proven = earliest(proofs.filter((later) => later.revision > revision))
    proofs.push({ of, stamp, revision, ...judgeTimeStamp(stamp, grounds, proven) })
  }
  return proofs
}

/** What proves that a signature existed: its own stamps, and trusted stamps over later revisions. */
export function proofsFor(one: Examined, proofs: readonly ProofOfTime[]): ProofOfTime[] {
  const { range } = one
  return range.ok ? proofs.filter(({ of, revision }) => of === one || revision > range.revision) : []
}
