import type { Visit } from '#platform/web/index.ts'
import { type NumberState, numberStates } from '../number.ts'
import { readNumber } from '../rules/numbering.ts'

/** What the address asks of a book's lines: `q` is a number or words, `trang_thai` a state; anything else is left aside. */
export function filterOf(visit: Visit): { number?: number; text?: string; state?: NumberState } {
  const typed = visit.query('q')?.trim().slice(0, 200) ?? ''
  const reading = readNumber(typed)
  const state = numberStates.find((one) => one === visit.query('trang_thai'))
  return {
    ...(reading.ok ? { number: reading.number } : typed ? { text: typed } : {}),
    ...(state ? { state } : {}),
  }
}

/** The number below which the page begins (`duoi`), if the address names one. */
export function belowOf(visit: Visit): number | undefined {
  const asked = visit.query('duoi') ?? ''
  return /^\d{1,9}$/.test(asked) ? Number(asked) : undefined
}
