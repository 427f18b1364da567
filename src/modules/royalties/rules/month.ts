/** A month as people say it: 11/2026; in addresses the same. */
export const sayMonth = (month: Temporal.PlainDate): string => `${month.month}/${month.year}`

/** The first day of a month written like 11/2026 or 2026-11; undefined for anything else. */
export function readMonth(typed: string | undefined): Temporal.PlainDate | undefined {
  const [, month, year] = /^(\d{1,2})\/(\d{4})$/.exec(typed ?? '') ?? []
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{2})$/.exec(typed ?? '') ?? []
  const [y, m] = [Number(year ?? isoYear), Number(month ?? isoMonth)]
  return y >= 1990 && y <= 2200 && m >= 1 && m <= 12 ? new Temporal.PlainDate(y, m, 1) : undefined
}
