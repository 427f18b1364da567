import { type Verdict, reason } from '#kit/refusal.ts'
import type { Code } from '../code-list.ts'

/** Whether a version may follow the newest one: it begins later, and each of its codes stands in it once. */
export function mayFollow(
  newest: Temporal.PlainDate,
  validFrom: Temporal.PlainDate,
  codes: readonly Code[],
): Verdict {
  const seen = new Set<string>()
  const doubled = codes.filter(({ code }) => seen.size === seen.add(code).size)
  return [
    ...(Temporal.PlainDate.compare(validFrom, newest) <= 0
      ? [reason('registers.version-not-later', { day: newest.toString() })]
      : []),
    ...(codes.length === 0 ? [reason('registers.version-empty')] : []),
    ...doubled.map(({ code }) => reason('registers.code-doubled', { code })),
  ]
}

export type CodesReading =
  | { readonly ok: true; readonly codes: readonly Code[] }
  | { readonly ok: false; readonly line: number }

/** Reads codes as typed, one a line: `code; name; English name; abbreviation`, the last part free; names the first line that is not so. */
export function readCodes(text: string): CodesReading {
  const lines = text.normalize('NFC').split(/\r?\n/)
  const codes: Code[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const [code, name, english, abbreviation, ...rest] = line.split(';').map((part) => part.trim())
    if (!code || !name || !english || rest.length > 0) return { ok: false, line: index + 1 }
    codes.push({ code, name, english, abbreviation: abbreviation || null })
  }
  return { ok: true, codes }
}

/** Writes codes as `readCodes` reads them: the start of the next version. */
export function writeCodes(codes: readonly Code[]): string {
  return codes
    .map(({ code, name, english, abbreviation }) =>
      [code, name, english, ...(abbreviation ? [abbreviation] : [])].join('; '),
    )
    .join('\n')
}
