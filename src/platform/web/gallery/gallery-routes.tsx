import { PageHeader } from '#platform/ui/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Route } from '../routes.ts'
import { defineUrls } from '../urls.ts'
import type { Visit } from '../visit.ts'
import { sections } from './sections.tsx'

export const galleryUrls = defineUrls({ gallery: '/_ui', section: '/_ui/:section' })

function show(visit: Visit, name: string): Promise<Response> {
  const section = sections[name] ?? refuse(404, reason('web.no-such-page'))
  const page = Math.min(2_000, Math.max(1, Number.parseInt(visit.query('trang') ?? '1', 10) || 1))
  return visit.publicPage(
    { title: section.title },
    <div class="stack loose">
      <nav class="tabs" aria-label="Krông UI">
        {Object.entries(sections).map(([key, { title }]) => (
          <a
            key={key}
            href={galleryUrls.section({ section: key })}
            aria-current={key === name ? 'page' : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
      {section.ownHeading ? null : <PageHeader title={section.title} />}
      <section.Show page={page} />
    </div>,
  )
}

/** Every component in every state, for those who build pages; mounted in development only. */
export const galleryRoutes: readonly Route[] = defineRoutes(({ get }) => {
  get(galleryUrls.gallery, { who: 'anyone' }, (visit) => show(visit, 'chu'))
  get(galleryUrls.section, { who: 'anyone' }, (visit) => show(visit, visit.param('section')))
})
