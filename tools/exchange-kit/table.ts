import type { Told } from './examine.ts'
import { folded } from './folded.ts'
import { opens } from './stories/index.ts'

export type Language = 'vi' | 'en'

const words = {
  vi: { pass: 'ĐẠT', fail: 'HỎNG', expected: 'mong đợi', observed: 'quan sát', wrong: 'sai', clause: 'căn cứ', sum: 'đạt' },
  en: { pass: 'PASS', fail: 'FAIL', expected: 'expected', observed: 'observed', wrong: 'wrong', clause: 'clause', sum: 'passed' },
} as const // prettier-ignore

const passed = ({ faults }: Told) => faults.length === 0

/** One story in the table, under its chapter: its name, what was expected and observed, what was wrong, the clause. */
export function row(told: Told, language: Language): string {
  const { story, observed, faults, seconds } = told
  const names = words[language]
  const line = (name: string, text: string) => folded(`    ${name.padEnd(8)}  `, text)
  const chapter = opens(story)
  return [
    chapter ? `\n── ${chapter[language]} ──\n` : '',
    folded(
      passed(told) ? `✓ ${names.pass}  ` : `✗ ${names.fail}  `,
      `${story[language]} (${seconds.toFixed(1)} s)`,
    ),
    line(names.expected, story.expects),
    line(names.observed, observed),
    ...(passed(told) ? [] : [line(names.wrong, faults.join('; '))]),
    line(names.clause, story.clause),
  ].join('')
}

/** The end: how many passed, and the names of those that did not. */
export const sum = (all: readonly Told[], language: Language): string =>
  [
    `\n${all.filter(passed).length}/${all.length} ${words[language].sum}\n`,
    ...all.filter((one) => !passed(one)).map(({ story }) => folded('✗ ', story[language])),
  ].join('')

/** The whole table for machines. */
export const tableJson = (all: readonly Told[]): string =>
  `${JSON.stringify(
    {
      passed: all.every(passed),
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
