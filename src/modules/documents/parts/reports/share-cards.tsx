import type { VNode } from 'preact'
import { formatNumber, formatPercent } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Card } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import type { ReportPageProps } from '../../pages/reports/report-props.ts'
import { type Figure, sharesOf } from '../../report-figures.ts'
import { type Piece, StackedBar } from './bars.tsx'

const deadlines = {
  'done-in-time': 'good',
  'done-late': 'warn',
  'running-in-time': 'info',
  'running-late': 'bad',
} as const satisfies Partial<Record<Figure, Piece['tone']>>

/** The shares of a report, each with the two figures that it is made of. */
export function Shares({ report, scope, hrefOf, language }: ReportPageProps): VNode {
  const t = useWords(words)
  const { counts } = report
  return (
    <Card title={t('report-shares')}>
      <ul class="plain-list">
        {sharesOf(scope.direction).map(({ part, whole }) => {
          const [few, all] = [counts[part] ?? 0, counts[whole] ?? 0]
          return (
            <li key={part}>
              <strong class="share">{all === 0 ? '–' : formatPercent(few / all, language)}</strong>{' '}
              {t(`share-${part}` as 'share-exchanged')}{' '}
              {all === 0 ? (
                <span class="soft">({t('report-nothing-whole')})</span>
              ) : (
                <>
                  (<a href={hrefOf(part)}>{formatNumber(few, language)}</a> /{' '}
                  <a href={hrefOf(whole)}>{formatNumber(all, language)}</a>)
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** What was done in time and late, and what is under way, as one bar. */
export function Deadlines({ report, hrefOf, language }: ReportPageProps): VNode {
  const t = useWords(words)
  const pieces = (Object.keys(deadlines) as (keyof typeof deadlines)[]).map((figure) => ({
    key: figure,
    label: t(`figure-${figure}`),
    value: report.counts[figure] ?? 0,
    href: hrefOf(figure),
    tone: deadlines[figure],
  }))
  return (
    <Card title={t('report-deadlines')}>
      <StackedBar pieces={pieces} label={t('report-deadlines')} language={language} />
    </Card>
  )
}
