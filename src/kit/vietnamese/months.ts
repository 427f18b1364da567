/** A month as people say it and as addresses name it: 11/2026. */
export const formatMonth = (day: Temporal.PlainDate): string => `${day.month}/${day.year}`

/** The first day of a month written like 11/2026 or 2026-11; undefined for anything else. */
export function parseMonth(text: string): Temporal.PlainDate | undefined {
  const [, month, year] = /^\s*(\d{1,2})\s*[-/.]\s*(\d{4})\s*$/.exec(text) ?? []
  const [, isoYear, isoMonth] = /^\s*(\d{4})-(\d{2})\s*$/.exec(text) ?? []
  const [y, m] = [Number(year ?? isoYear), Number(month ?? isoMonth)]
  return y >= 1900 && y <= 2200 && m >= 1 && m <= 12 ? new Temporal.PlainDate(y, m, 1) : undefined
}
