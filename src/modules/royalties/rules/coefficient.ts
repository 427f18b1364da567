import type { Verdict } from '#kit/refusal.ts'
import { reason } from '#kit/refusal.ts'
import { formatNumber } from '#kit/vietnamese/index.ts'
import type { Genre } from '../royalty.ts'

/** Reads a coefficient as people type it (2, 1,5, 0.25) in hundredths; undefined for anything else. */
export function parseCoefficient(text: string): number | undefined {
  const [, whole, part = ''] = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*$/.exec(text) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** Whether a coefficient lies in the range of its genre. */
export function isWithin(hundredths: number, { name, least, most }: Genre): Verdict {
  const range = { name, least: formatNumber(least / 100), most: formatNumber(most / 100) }
  return hundredths >= least && hundredths <= most ? [] : [reason('royalties.coefficient-outside', range)]
}
