import { sha256 } from '#kit/merkle/index.ts'
import type { Payment, Proposal } from '../royalty.ts'

/** A mark of what a sheet would pay: another line, another person or another sum makes another mark. */
export function markOf(
  fees: readonly Pick<Proposal, 'id'>[],
  payments: readonly Pick<Payment, 'authorId' | 'gross' | 'tax'>[],
): string {
  const lines = fees.map(({ id }) => id).toSorted()
  const sums = payments.map(({ authorId, gross, tax }) => `${authorId}:${gross}:${tax}`).toSorted()
  return sha256([...lines, ...sums].join('\n'))
}
