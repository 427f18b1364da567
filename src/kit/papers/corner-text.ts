import { localTime } from '../calendar/index.ts'
import type { CornerText } from './paper.ts'
import type { CopyKind } from './paper-type.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** A moment as signatures write it: day month year, hour minute second, zone of Viet Nam (ISO 8601). */
export function signedAt(at: Temporal.Instant): string {
  const { day, month, year, hour, minute, second } = localTime(at)
  return `${two(day)}/${two(month)}/${year}; ${two(hour)}:${two(minute)}:${two(second)} +07:00`
}

/** The words of an electronic copy: kind, who copied, when (NĐ 30/2020 PL I.II.I.3, Mẫu 3.2). */
export function copyText(kind: CopyKind, organ: string, at: Temporal.Instant): CornerText {
  return { kind, text: `${kind}; ${organ}; ${signedAt(at)}` }
}

/** The words on a file that goes with a paper: number and symbol, time of signing (NĐ 30/2020 PL I.I.II.8.b, Mẫu 2.2). */
export function attachedText(reference: string, at: Temporal.Instant): CornerText {
  return { text: `Số: ${reference}; ${signedAt(at)}` }
}
