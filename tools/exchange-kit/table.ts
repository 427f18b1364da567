import type { Told } from './examine.ts'

export type Language = 'vi' | 'en'

const words = {
  vi: { pass: 'ĐẠT', fail: 'HỎNG', expected: 'mong đợi', observed: 'quan sát', clause: 'căn cứ', sum: 'đạt' },
  en: {
    pass: 'PASS',
    fail: 'FAIL',
    expected: 'expected',
    observed: 'observed',
    clause: 'clause',
    sum: 'passed',
  },
} as const

/** One story in the table: its name, what was expected and observed, the clause, and what was wrong. */
export function row({ story, observed, faults, seconds }: Told, language: Language): string {
  const { pass, fail, expected, observed: seen, clause } = words[language]
  const lines = [
    `${faults.length === 0 ? `✓ ${pass}` : `✗ ${fail}`}  ${story[language]}  (${seconds.toFixed(1)} s)`,
    `    ${expected}: ${story.expects}`,
    `    ${seen}: ${observed}${faults.length === 0 ? '' : `  ← ${faults.join('; ')}`}`,
    `    ${clause}: ${story.clause}`,
  ]
  return `${lines.join('\n')}\n`
}

/** The last line. */
export const sum = (all: readonly Told[], language: Language): string =>
  `${all.filter(({ faults }) => faults.length === 0).length}/${all.length} ${words[language].sum}\n`

/** The whole table for machines. */
export const tableJson = (all: readonly Told[]): string =>
  `${JSON.stringify(
    {
      passed: all.every(({ faults }) => faults.length === 0),
      stories: all.map(({ story, observed, faults, seconds }) => ({
        name: { vi: story.vi, en: story.en },
        expected: story.expects,
        observed,
        faults,
        clause: story.clause,
        passed: faults.length === 0,
        seconds: Number(seconds.toFixed(3)),
      })),
    },
    undefined,
    2,
  )}\n`
