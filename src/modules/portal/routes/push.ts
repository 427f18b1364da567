import { z } from 'zod'
import { endPush, findPushSubscription, keepPush } from '#modules/alerts/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import type { Place } from '../pages/sites.ts'
import { sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'

const key = z.string().regex(/^[\w-]{0,200}$/)
const pushForm = z.object({
  doing: z.enum(['look', 'keep', 'end']),
  endpoint: z.string().min(1).max(1000),
  p256dh: key.default(''),
  auth: key.default(''),
  news: z.literal(['1', '']).default(''),
})

const answer = (wish: { readonly on: boolean; readonly news: boolean; readonly left: number }) =>
  new Response(JSON.stringify(wish), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })

/** What a machine asks of a site: who knows its address at the push service is its browser. */
async function hear(visit: Visit, { site: { authorityId } }: Place): Promise<Response> {
  const form = await visit.form(pushForm)
  if (!form.ok) return refuse(422, reason('portal.push-not-understood'))
  const { doing, endpoint, p256dh, auth, ...wish } = form.value
  const news = wish.news === '1'
  if (doing === 'end') {
    const left = await visit.actAsSystem('portal.end-push', endPush, { authorityId, endpoint })
    return answer({ on: false, news: false, left })
  }
  if (doing === 'keep')
    await visit.actAsSystem('portal.keep-push', keepPush, { authorityId, endpoint, p256dh, auth, news })
  const known = await visit.readAsSystem('portal.push', (reader) =>
    findPushSubscription(reader, authorityId, endpoint),
  )
  return answer({ on: known !== undefined, news: known?.news ?? false, left: known ? 1 : 0 })
}

/** Being told on a machine, for the script of the page that offers it. */
export const pushRoutes = defineRoutes(({ post }) => {
  onSite(post, sitePages.push, hear, { limit: 'sign-in' })
})
