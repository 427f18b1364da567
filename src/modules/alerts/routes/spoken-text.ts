import type { Issue } from '../alert.ts'
import { words } from '../messages/index.ts'
import { areaWords } from '../rules/concern.ts'
import { linesOf } from '../rules/lines.ts'

/** The words of an alert for those who read or hear it elsewhere, a sentence a line. */
export function spokenText(issue: Issue): string {
  const t = words.in('vi')
  return [
    issue.drill ? `${t('drill-mark')}. ${t('drill-note')}` : '',
    `${issue.kindName}, ${issue.levelName}.`,
    areaWords(issue, t('all-of')),
    issue.happening,
    ...linesOf(issue.advice).map((line) => `- ${line}`),
    ...linesOf(issue.phones),
  ]
    .filter((line) => line !== '')
    .join('\n')
}
