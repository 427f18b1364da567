import { byDate, type Holiday } from './holiday.ts'

/** A working day given up for another, by decision: `off` becomes free and `work` is worked instead. */
export type Swap = { readonly off: string; readonly work: string; readonly source: string }

/** The exchanged days of 2026 for offices of the state, recalled and to be checked against the notice. */
export const recalledSwaps: readonly Swap[] = [
  { off: '2026-01-02', work: '2026-01-10', source: 'Thông báo nghỉ Tết Dương lịch 2026 (ghi theo trí nhớ)' },
  { off: '2026-08-31', work: '2026-08-22', source: 'Thông báo nghỉ Quốc khánh 2026 (ghi theo trí nhớ)' },
]

/** Both days of each exchange (hoán đổi ngày làm việc), by date; dates are ISO texts and a wrong one throws RangeError. */
export function swappedDays(swaps: readonly Swap[]): Holiday[] {
  return swaps
    .flatMap(({ off, work, source }): Holiday[] => [
      { date: Temporal.PlainDate.from(off), name: 'Nghỉ hoán đổi', kind: 'swapped-off', source },
      { date: Temporal.PlainDate.from(work), name: 'Làm việc bù', kind: 'swapped-work', source },
    ])
    .toSorted(byDate)
}
