import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Card } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import type { ReportPageProps } from '../../pages/reports/report-props.ts'
import { urls } from '../../urls.ts'

/** The outputs that a system must give (NĐ 30/2020 PL VI.I.V): books and reports of papers, the two lists of case files, and the follow-up book. */
export function Outputs({ at, period }: Pick<ReportPageProps, 'at' | 'period'>): VNode {
  const t = useWords(words)
  const outputs = [
    [t('output-incoming-book'), urls.extracts()],
    [t('output-incoming-report'), at(urls.reports(), { huong: undefined })],
    [t('output-outgoing-book'), urls.extracts()],
    [t('output-outgoing-report'), at(urls.reports(), { huong: 'di', duong: undefined })],
    [t('follow-up'), at(urls.followUp(), { huong: undefined, theo: undefined })],
    [t('post-book'), at(urls.postBook(), { huong: undefined, theo: undefined, duong: undefined })],
    [t('output-case-list'), urls.yearList({ year: String(period.from.year) })],
    [t('output-delivered-list'), urls.deliveries()],
  ] as const
  return (
    <Card title={t('report-outputs')}>
      <ul class="plain-list">
        {outputs.map(([label, href]) => (
          <li key={label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
