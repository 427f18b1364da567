import { reason, refuse } from '#kit/refusal.ts'
import { eventStream, type Listener } from '#platform/live/index.ts'
import type { Metrics } from '#platform/metrics/index.ts'
import {
  contrastCookie,
  contrasts,
  languageCookie,
  sizeCookie,
  sizes,
  themeCookie,
  themes,
} from './display.ts'
import type { WebModule } from './module.ts'
import { defineRoutes, type Route } from './routes.ts'
import { defineUrls } from './urls.ts'
import type { SessionSource } from './site.ts'
import type { Visit } from './visit.ts'

export const instanceUrls = defineUrls({
  health: '/health',
  ready: '/ready',
  metrics: '/metrics',
  events: '/su-kien',
  language: '/ngon-ngu/:language',
  theme: '/giao-dien/:theme',
  size: '/co-chu/:size',
  contrast: '/tuong-phan/:contrast',
  palette: '/lenh',
})

const plain = (text: string, status = 200) =>
  new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

const loopback = /^(127\.|::1$|::ffff:127\.)/

function mayReadMetrics(visit: Visit, token: string): boolean {
  if (visit.request.headers.get('authorization') === `Bearer ${token}`) return true
  return loopback.test(visit.address) && !visit.request.headers.has('x-forwarded-for')
}

function backTo(visit: Visit): string {
  return visit.query('ve') ?? '/'
}

/** The routes of the instance itself: health for machines, metrics, live events, language, theme, and the palette's search. */
export function instanceRoutes({
  ready,
  metrics,
  metricsToken,
  listener,
  sessions,
  modules,
}: {
  /** Rejects while the database cannot be reached or the process is ending. */
  ready: () => Promise<void>
  metrics: Metrics
  metricsToken: string
  listener: Listener
  sessions: SessionSource
  modules: readonly WebModule[]
}): readonly Route[] {
  return defineRoutes(({ get }) => {
    const open = { who: 'anyone', always: true } as const
    get(instanceUrls.health, open, () => plain('ok\n'))
    get(instanceUrls.ready, open, () =>
      ready().then(
        () => plain('ready\n'),
        () => plain('not ready\n', 503),
      ),
    )
    get(instanceUrls.metrics, open, async (visit) => {
      if (!mayReadMetrics(visit, metricsToken)) refuse(403, reason('web.not-for-you'))
      return new Response(await metrics.registry.metrics(), {
        headers: { 'content-type': metrics.registry.contentType },
      })
    })
    get(instanceUrls.events, { who: 'official' }, (visit) => {
      const authority = visit.actor.kind === 'person' ? visit.actor.authorityId : ''
      const token = visit.cookie(sessions.cookie) ?? ''
      const topics = visit.url.searchParams.getAll('topic').slice(0, 50)
      const since = Number(visit.request.headers.get('last-event-id') ?? visit.query('since') ?? 0) || 0
      return eventStream(listener, {
        topics,
        authority,
        since,
        stillAllowed: async () => Boolean(await sessions.resolve(token)),
      })
    })
    get(instanceUrls.language, open, (visit) => {
      visit.setCookie(languageCookie, visit.param('language') === 'en' ? 'en' : 'vi', { maxAge: 31_536_000 })
      return visit.redirect(backTo(visit))
    })
    for (const [part, name, known] of [
      ['theme', themeCookie, themes],
      ['size', sizeCookie, sizes],
      ['contrast', contrastCookie, contrasts],
    ] as const)
      get(instanceUrls[part], open, (visit) => {
        const asked = visit.param(part)
        visit.setCookie(name, known.find((one) => one === asked) ?? known[0], { maxAge: 31_536_000 })
        return visit.redirect(backTo(visit))
      })
    get(instanceUrls.palette, { who: 'official' }, async (visit) => {
      const text = (visit.query('q') ?? '').trim()
      if (text.length < 2) return visit.json([])
      const found = await visit.read((reader) =>
        Promise.all(modules.map(async ({ find }) => (find ? await find(reader, text, visit.language) : []))),
      )
      return visit.json(found.flat().slice(0, 20))
    })
  })
}
