import { parseDate } from './parse-date.ts'

/**
 * A moment as Vietnamese write it: "7:30 25/12/2026", "25/12/2026 lúc 7h30", "7 giờ 30 ngày 25/12/2026"; midnight where no clock time stands.
 * Undefined where no date can be read, or the clock time is none.
 */
export function parseMoment(text: string): Temporal.PlainDateTime | undefined {
  const clock = /\b(\d{1,2})\s*(?:giờ|[:hg])\s*(\d{2})?(?!\d)/i.exec(text)
  const hour = Number(clock?.[1] ?? 0)
  const minute = Number(clock?.[2] ?? 0)
  const day = parseDate(
    text
      .replace(clock?.[0] ?? '', ' ')
      .replaceAll(/[,;]|\blúc\b|\bngày\b|\bphút\b/gi, ' ')
      .trim(),
  )
  return day && hour < 24 && minute < 60 ? day.toPlainDateTime({ hour, minute }) : undefined
}
