import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Card } from '#platform/ui/index.ts'
import type { Content } from '../enquiry.ts'
import { stateOf } from '../enquiry-state.ts'
import { words } from '../messages/index.ts'
import { distanceBetween } from '../rules/distance.ts'
import type { Nearby } from '../store/nearby.ts'
import { enquiryUrls } from '../urls.ts'
import { StateTag } from './state-tag.tsx'

type Spot = { readonly latitude: number; readonly longitude: number }

/** Where something is, as a map program on the reader's machine takes it; nothing is asked of outside. */
export function SpotLink({ latitude, longitude }: Spot): VNode {
  const t = useWords(words)
  const spot = `${latitude},${longitude}`
  return (
    <>
      <span class="figure">{`${latitude}, ${longitude}`}</span>{' '}
      <a href={`geo:${spot}?q=${spot}`}>{t('open-map')}</a>
    </>
  )
}

/** What else was told from near there, the nearest first: perhaps it is the same. */
export function NearbyCard({
  spot: { latitude, longitude },
  nearby,
}: {
  spot: Pick<Content, 'latitude' | 'longitude'>
  nearby: readonly Nearby[]
}): VNode | null {
  const t = useWords(words)
  const language = useLanguage()
  if (latitude === null || longitude === null || nearby.length === 0) return null
  const measured = nearby
    .map((one) => ({
      ...one,
      metres: Math.round(distanceBetween({ latitude, longitude }, one) / 10) * 10,
    }))
    .toSorted((a, b) => a.metres - b.metres)
  return (
    <Card title={t('nearby')}>
      <ul class="plain stack tight">
        {measured.slice(0, 5).map(({ id, title, step, metres }) => (
          <li key={id}>
            <a href={enquiryUrls.enquiry({ enquiry: id })}>{title}</a>
            <div class="row">
              <span class="soft">{t('metres-away', { metres: formatNumber(metres, language) })}</span>
              <StateTag state={stateOf(step)} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
