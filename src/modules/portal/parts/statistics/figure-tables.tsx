import type { VNode } from 'preact'
import { formatNumber, formatPercent } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable } from '#platform/ui/index.ts'
import { statisticsWords } from '../../messages/index.ts'
import { type Figure, figureGroups } from '../../rules/statistics/figures.ts'

/** The figures of a period by what they are about, each with the sentence that says how it is counted. */
export function FigureTables({ figures }: { figures: readonly Figure[] }): VNode {
  const t = useWords(statisticsWords)
  const language = useLanguage()
  const say = ({ value }: Figure) => (value === undefined ? t('no-figure') : formatNumber(value, language))
  const share = ({ value, of = 0 }: Figure) => (value === undefined || of === 0 ? '' : formatPercent(value / of, language)) // prettier-ignore
  return (
    <>
      {figureGroups.map((group) => (
        <section key={group} class="stack tight">
          <h2>{t(`group-${group}`)}</h2>
          <DataTable
            caption={t(`group-${group}`)}
            captionHidden
            rows={figures.filter((figure) => figure.group === group)}
            rowKey={({ name }) => name}
            columns={[
              { key: 'figure', head: t('figure'), main: true, cell: ({ name }) => t(`figure-${name}`) },
              { key: 'value', head: t('value'), figures: true, cell: say },
              { key: 'share', head: t('share'), figures: true, cell: share },
              { key: 'how', head: t('how-counted'), cell: ({ name }) => <span class="soft">{t(`how-${name}`)}</span> }, // prettier-ignore
            ]}
          />
        </section>
      ))}
    </>
  )
}
