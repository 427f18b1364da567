import { fold } from '#kit/vietnamese/index.ts'
import { proposed } from './certainty.ts'
import type { Line } from './page.ts'
import type { Proposal } from './proposal.ts'

const inWords =
  /ng[a-z]y ?(\S{1,2}|\d \d) ?th[a-z]n[a-z] ?(\S{1,2}|\d \d) ?n[a-z]m ?(\d{4}|\d{3,4}[olis])(?!\d)/
const misread: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', '|': '1', s: '5', z: '2', b: '8', g: '9' } // prettier-ignore

/** Figures that a scan took for letters. */
function numberOf(text: string): number {
  const figures = text.replaceAll(/\s/g, '').replaceAll(/[olisz|bg]/g, (letter) => misread[letter] ?? letter)
  return /^\d+$/.test(figures) ? Number(figures) : Number.NaN
}

const isYearUnder = ({ box }: Line, under: Line): boolean =>
  /^(19|20)\d\d$/.test(under.text) && under.box.y > box.y && under.box.y < box.y + box.height * 2

/** Reads the day of issue (NĐ 30/2020 PL I.II.4): the first `ngày … tháng … năm …` of these lines that is a day of the calendar. */
export function findIssuedOn(lines: readonly Line[]): Proposal | undefined {
  for (const line of lines) {
    if (/^(can cu|theo|xet)\b/.test(fold(line.text))) continue
    // A long name of a place leaves no room for the year: it stands on the next line.
    const year4 = /n[a-z]m$/.test(fold(line.text))
      ? lines.find((other) => isYearUnder(line, other))
      : undefined
    const [whole, ...parts] = inWords.exec(fold(`${line.text} ${year4?.text ?? ''}`)) ?? []
    const [day, month, year] = parts.map(numberOf)
    if (!whole || !day || !month || !year || year < 1945 || year > 2100 || month > 12) continue
    if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) continue
    const two = (value: number) => String(value).padStart(2, '0')
    const misreadFigures = /[^\d\s]/.test(parts.join(''))
    return proposed(`${year}-${two(month)}-${two(day)}`, [line], misreadFigures ? 0.75 : 0.98)
  }
  return undefined
}
