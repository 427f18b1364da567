import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import type { Site } from '../site.ts'
import type { Place, Sites } from './sites.ts'

function List({
  title,
  sites,
  place,
}: {
  title: string
  sites: readonly Site[]
  place: Place
}): VNode | null {
  if (sites.length === 0) return null
  return (
    <section class="stack tight">
      <h2>{title}</h2>
      <ul class="grid small">
        {sites.map((site) => (
          <li key={site.id}>
            <a class="card" href={place.other(site.id)}>
              <strong>{site.name}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every site of the instance: those of authorities, of subjects, and those in history mode. */
export function SitesPage({ sites: { all }, place }: { sites: Sites; place: Place }): VNode {
  const t = useWords(words)
  const living = all.filter(({ endedAt }) => !endedAt)
  return (
    <div class="stack loose">
      <h1>{t('all-sites')}</h1>
      <List
        title={t('sites-authorities')}
        sites={living.filter(({ kind }) => kind === 'authority')}
        place={place}
      />
      <List title={t('sites-topics')} sites={living.filter(({ kind }) => kind === 'topic')} place={place} />
      <List title={t('sites-ended')} sites={all.filter(({ endedAt }) => endedAt)} place={place} />
    </div>
  )
}
