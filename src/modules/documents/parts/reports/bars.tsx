import type { VNode } from 'preact'
import { formatNumber, formatPercent } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'

export type Piece = {
  readonly key: string
  readonly label: string
  readonly value: number
  readonly href: string
  readonly tone: 'good' | 'warn' | 'bad' | 'info' | 'plain'
}

/** One bar of several pieces; its legend says every figure in words and links to what it counts. */
export function StackedBar({
  pieces,
  label,
  language,
}: {
  readonly pieces: readonly Piece[]
  readonly label: string
  readonly language: Language
}): VNode {
  const whole = pieces.reduce((sum, { value }) => sum + value, 0)
  const widths = pieces.map(({ value }) => (whole === 0 ? 0 : (value / whole) * 1000))
  const before = (place: number) => widths.slice(0, place).reduce((sum, width) => sum + width, 0)
  return (
    <figure class="stacked-bar">
      <svg viewBox="0 0 1000 24" preserveAspectRatio="none" role="img" aria-label={label}>
        {pieces.map(({ key, tone }, place) => (
          <rect key={key} class={`piece-${tone}`} x={before(place)} y={0} width={widths[place]} height={24} />
        ))}
      </svg>
      <figcaption>
        <ul>
          {pieces.map(({ key, label: words, value, href, tone }) => (
            <li key={key}>
              <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
                <rect class={`piece-${tone}`} width={10} height={10} />
              </svg>
              <a href={href}>
                {words}: <strong>{formatNumber(value, language)}</strong>
              </a>{' '}
              <span class="soft">{whole === 0 ? '' : formatPercent(value / whole, language)}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

/** A bar beside a figure in a table: how large it is compared with the largest. The figure itself is the words. */
export function CellBar({ value, most }: { readonly value: number; readonly most: number }): VNode {
  return (
    <svg class="cell-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="piece-info" width={most === 0 ? 0 : (value / most) * 100} height={6} />
    </svg>
  )
}
