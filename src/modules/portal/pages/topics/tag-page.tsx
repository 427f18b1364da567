import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'
import { Headlines } from '../../parts/headlines.tsx'
import type { Headline } from '../../store/reading.ts'
import type { Tag } from '../../store/tags.ts'
import type { Place } from '../sites.ts'

/** What a site has on a tag, the newest first. */
export function TagPage({
  place,
  tag,
  headlines,
}: {
  place: Place
  tag: Tag
  headlines: readonly Headline[]
}): VNode {
  const t = useWords(words)
  return (
    <div class="stack loose">
      <h1>{t('tagged', { name: tag.name })}</h1>
      <Headlines headlines={headlines} place={place} />
    </div>
  )
}
