import type { VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { EmptyState } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { Ended } from '../parts/ended.tsx'
import { Headlines } from '../parts/headlines.tsx'
import type { Section } from '../site.ts'
import type { Headline } from '../store/reading.ts'
import type { Place } from './sites.ts'

/** How many articles a page of a section lists. */
export const perPage = 20

/** The articles of a section, the newest first; `more` when there are older ones. */
export function SectionPage({
  place,
  section,
  headlines,
  more,
}: {
  place: Place
  section: Section
  headlines: readonly Headline[]
  more: boolean
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const below = place.sections.filter(({ parentId }) => parentId === section.id)
  const last = headlines.at(-1)
  return (
    <div class="stack loose">
      <h1>{language === 'en' && section.nameEn ? section.nameEn : section.name}</h1>
      <Ended place={place} />
      {below.length > 0 ? (
        <nav aria-label={t('sections-below')}>
          <ul class="links">
            {below.map((one) => (
              <li key={one.id}>
                <a href={place.section(one)}>{language === 'en' && one.nameEn ? one.nameEn : one.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {headlines.length > 0 ? (
        <Headlines headlines={headlines} place={place} />
      ) : (
        <EmptyState icon="newspaper" title={t('section-empty')}>
          <p>{t('section-empty-lead')}</p>
        </EmptyState>
      )}
      {more && last ? (
        <p>
          <a class="button" href={place.section(section, { truoc: String(last.number) })}>
            {t('older')}
          </a>
        </p>
      ) : null}
    </div>
  )
}
