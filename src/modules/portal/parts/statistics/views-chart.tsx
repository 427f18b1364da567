import type { VNode } from 'preact'
import { formatDate, formatMonth, formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, Details } from '#platform/ui/index.ts'
import { statisticsWords } from '../../messages/index.ts'
import type { Bar } from '../../rules/statistics/period.ts'

const height = 120

/** Views as bars, people below and search engines above them; said in words, and every number in a table behind it. */
export function ViewsChart({ by, bars }: { by: 'day' | 'month'; bars: readonly Bar[] }): VNode {
  const t = useWords(statisticsWords)
  const language = useLanguage()
  const name = t(`views-by-${by}`)
  const say = (bar: Bar) => (by === 'day' ? formatDate(bar.from, language) : formatMonth(bar.from))
  const whole = ({ guests, bots }: Bar) => guests + bots
  const most = Math.max(...bars.map(whole), 0)
  const top = bars.find((bar) => whole(bar) === most)
  const number = (value: number) => formatNumber(value, language)
  if (!top || most === 0) return <p class="soft">{t('no-views')}</p>
  const sum = bars.reduce((all, bar) => all + whole(bar), 0)
  const said = t('chart-said', { name, most: number(most), when: say(top), all: number(sum) })
  const tall = (value: number) => (value / most) * height
  return (
    <figure class="views-chart">
      <svg
        viewBox={`0 0 ${bars.length * 10} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={said}
      >
        {bars.map(({ from, guests, bots }, at) => (
          <g key={String(from)}>
            <rect
              class="piece-info"
              x={at * 10 + 1}
              width={8}
              y={height - tall(guests)}
              height={tall(guests)}
            />
            <rect
              class="piece-plain"
              x={at * 10 + 1}
              width={8}
              y={height - tall(guests + bots)}
              height={tall(bots)}
            />{' '}
            {/* prettier-ignore */}
          </g>
        ))}
      </svg>
      <figcaption>
        <div class="row apart soft">
          <span>{say(bars[0]!)}</span>
          <span>{say(bars.at(-1)!)}</span>
        </div>
        <p>{said}</p>
        <p class="row">
          {(['guests', 'bots'] as const).map((who) => (
            <span key={who} class="legend">
              <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
                <rect class={who === 'guests' ? 'piece-info' : 'piece-plain'} width={10} height={10} />
              </svg>
              {t(who)}
            </span>
          ))}
        </p>
      </figcaption>
      <Details summary={t('numbers-behind')}>
        <DataTable
          caption={name}
          captionHidden
          dense
          keepTable
          rows={bars}
          rowKey={({ from }) => String(from)}
          columns={[
            { key: 'when', head: t(by), main: true, cell: say },
            { key: 'guests', head: t('guests'), figures: true, cell: ({ guests }) => number(guests) },
            { key: 'bots', head: t('bots'), figures: true, cell: ({ bots }) => number(bots) },
          ]}
        />
      </Details>
    </figure>
  )
}
