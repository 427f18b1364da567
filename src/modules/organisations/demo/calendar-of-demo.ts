import {
  type OfficeHours,
  recalledSwaps,
  statutoryHolidays,
  type Swap,
  swappedDays,
  usualOfficeHours,
} from '#kit/calendar/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { adoptHolidays } from '../acts/adopt-holidays.ts'
import { enterSpecialDay } from '../acts/enter-special-day.ts'
import { setOfficeHours } from '../acts/set-office-hours.ts'
import type { AuthorityId } from '../authority.ts'
import type { SpecialDayFacts } from '../special-day.ts'

const recalled = 'ghi theo trí nhớ, cần đối chiếu'
/** Years whose notice had been given when the demo was written; a later one stays a proposal. */
const noticed = new Map([
  [2025, `Thông báo nghỉ Tết Nguyên đán và Quốc khánh năm 2025 (${recalled})`],
  [2026, `Thông báo nghỉ Tết Nguyên đán và Quốc khánh năm 2026 (${recalled})`],
  [2027, null],
])

const swapOf2025: Swap = {
  off: '2025-05-02',
  work: '2025-04-26',
  source: 'Thông báo nghỉ Ngày Chiến thắng năm 2025 (ghi theo trí nhớ)',
}

/** The years 2025 to 2027 as offices know them, the hours of the district, and those of the town, whose desk also opens on Saturdays. */
export async function tellCalendar(
  tx: Tx,
  district: AuthorityId,
  communes: ReadonlyMap<string, AuthorityId>,
): Promise<void> {
  for (const [year, instrument] of noticed) {
    const dates = statutoryHolidays(year).map(({ date }) => date)
    await adoptHolidays(tx, { year, dates, instrument, reason: `Lịch nghỉ năm ${year}` })
  }
  for (const day of swappedDays([swapOf2025, ...recalledSwaps]) satisfies SpecialDayFacts[]) {
    await enterSpecialDay(tx, { day, instrument: day.source, reason: 'Hoán đổi ngày làm việc' })
  }
  const on = new Temporal.PlainDate(2020, 1, 1)
  const set = (authorityId: AuthorityId, hours: OfficeHours, reason: string) =>
    setOfficeHours(tx, { authorityId, on, hours, reason })
  await set(district, usualOfficeHours, 'Giờ hành chính (mẫu)')
  const [town] = communes.values()
  const saturday = { ...usualOfficeHours, 6: [{ from: '07:30', to: '11:00' }] }
  if (town) await set(town, saturday, 'Một cửa làm việc sáng thứ Bảy (mẫu)')
}
