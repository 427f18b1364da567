import type { VNode } from 'preact'
import type { Place } from '../pages/sites.ts'
import type { Site } from '../site.ts'

/** Sites as cards under a title; nothing where there are none. */
export function SiteCards({
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
