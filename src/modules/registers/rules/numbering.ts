import { type Reason, reason } from '#kit/refusal.ts'

/** Writes a number as papers bear it: a leading zero below 10 (NĐ 30/2020 PL I.I.II.3). */
export function formatNumber(number: number): string {
  return String(number).padStart(2, '0')
}

export type NumberReading =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly why: Reason }

/** Reads a number as a person writes it (`5`, `05`, `Số: 5`); letters after it (`15a`) are seen in practice, but no series gives them out. */
export function readNumber(text: string): NumberReading {
  const match = /^\s*(?:số\s*:?\s*)?0*(\d{1,9})\s*([a-zđ]*)\s*$/iu.exec(text.normalize('NFC'))
  const number = Number(match?.[1] ?? 0)
  if (number < 1) return { ok: false, why: reason('registers.not-a-number') }
  if (match?.[2]) return { ok: false, why: reason('registers.no-suffix-letters', { text: text.trim() }) }
  return { ok: true, number }
}
