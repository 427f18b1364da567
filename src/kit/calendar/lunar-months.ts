import { clockDifference } from './earth-clock.ts'
import { lunationNear, newMoon } from './moon.ts'
import { sunLongitude } from './sun.ts'

/** One month of the lunar calendar: its number, whether it repeats the number before, and its first day in days since 1970-01-01. */
export type LunarMonth = { readonly month: number; readonly leap: boolean; readonly start: number }

/** Julian day of 1970-01-01 00:00 UT. */
const epoch = 2440587.5

/** Reckons the lunar calendar of one meridian, given by its offset from UT in hours: +7 for Viet Nam, +8 for China. */
export function lunarReckoning(offsetHours: number): (year: number) => readonly LunarMonth[] {
  const offset = offsetHours / 24

  /** The day on which new moon `k` falls. */
  function newMoonDay(k: number): number {
    const moment = newMoon(k)
    return Math.floor(moment - clockDifference(moment) - epoch + offset)
  }

  /** The twelfth of the sun's path, 0 from the March equinox to 9 from the December solstice, at the beginning of a day. */
  function sectorAt(day: number): number {
    const midnight = day + epoch - offset
    return Math.floor(sunLongitude(midnight + clockDifference(midnight)) / 30)
  }

  /** The lunation whose month holds the December solstice of a year: always month 11. */
  function eleventhMonth(year: number): number {
    const yearEnd = Date.UTC(year, 11, 31) / 86_400_000
    let k = lunationNear(yearEnd + epoch)
    while (newMoonDay(k) > yearEnd) k--
    return sectorAt(newMoonDay(k)) >= 9 ? k - 1 : k
  }

  /** The months from month 11 of the year before up to, not including, month 11 of the year. */
  function betweenSolstices(year: number): LunarMonth[] {
    const first = eleventhMonth(year - 1)
    const count = eleventhMonth(year) - first
    const starts = Array.from({ length: count + 1 }, (_, index) => newMoonDay(first + index))
    const sectors = starts.map(sectorAt)
    const leapIndex =
      count === 13 ? sectors.findIndex((sector, index) => sector === sectors[index + 1]) : count
    return starts.slice(0, count).map((start, index) => {
      const passed = index >= leapIndex ? index - 1 : index
      return { month: ((passed + 10) % 12) + 1, leap: index === leapIndex, start }
    })
  }

  /** The months of a lunar year, from the first of month 1 (Tết). */
  return (year) => {
    const opening = betweenSolstices(year)
    const closing = betweenSolstices(year + 1)
    const first = opening.findIndex((month) => month.month === 1)
    const next = closing.findIndex((month) => month.month === 1)
    return [...opening.slice(first), ...closing.slice(0, next)]
  }
}
