/**
 * Codes of retention as packages for the archive write them (Thông tư 05/2025/TT-BNV); 70, 50, 30, 20 and 10 years.
 * Anything else, as 5 years, is 07 with its years. As known on 2026-11-23.
 */
export const retentionYears = {
  '01': null,
  '02': 70,
  '03': 50,
  '04': 30,
  '05': 20,
  '06': 10,
  '07': 'other',
} as const
export type Retention = keyof typeof retentionYears

export const retentions = Object.keys(retentionYears).toSorted() as Retention[]

/** How long something is kept; `retentionYears` only where the retention is another than the listed ones. */
export type Keeping = { readonly retention: Retention; readonly retentionYears: number | null }
