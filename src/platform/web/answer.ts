import type { Context } from 'hono'
import { newId } from '#kit/ids.ts'
import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { clientAddress, networkOf, socketAddress } from './client-address.ts'
import { readCookies } from './cookies.ts'
import { comesFromElsewhere } from './form-token.ts'
import { makeVisit, type OpenVisit } from './make-visit.ts'
import type { GatheredReads } from './gathered-reads.ts'
import type { PublishedFacts } from './published-facts.ts'
import type { RateLimits } from './rate-limits.ts'
import { refuseAnnounced } from './request-body.ts'
import type { Route } from './routes.ts'
import type { Site } from './site.ts'
import type { Session } from './visit.ts'

async function checkForm(route: Route, visit: OpenVisit): Promise<void> {
  if (comesFromElsewhere(visit.request, visit.url)) refuse(403, reason('web.form-from-elsewhere'))
  refuseAnnounced(visit.request, route.bodyLimit ?? 1_048_576)
  if (route.rawBody) return
  const { csrf } = await visit.fields()
  if (!visit.isOwnForm(csrf)) refuse(403, reason('web.form-expired'))
}

const holdsOneOf = (roles: readonly string[] | undefined, session: Session | undefined) =>
  !roles || (session?.actor.kind === 'person' && session.actor.roles.some((role) => roles.includes(role)))

function checkAudience(site: Site, route: Route, visit: OpenVisit): Response | undefined {
  const { session } = visit
  if (session?.mustGoTo && !route.always && visit.url.pathname !== session.mustGoTo)
    return visit.redirect(session.mustGoTo)
  const isAmong = route.who === 'anyone' || session?.audience.includes(route.who)
  if (isAmong && holdsOneOf(route.roles, session)) return undefined
  if (session) refuse(403, reason('web.not-for-you'))
  if (wantsJson(visit.request) || route.method !== 'GET') refuse(401, reason('web.sign-in-first'))
  const back = visit.url.pathname + visit.url.search
  return visit.redirect(`${site.sessions.signInPath}?ve=${encodeURIComponent(back)}`)
}

const wantsJson = (request: Request) =>
  new URL(request.url).pathname.startsWith('/api/') ||
  (request.headers.get('accept') ?? '').startsWith('application/json')

/** Turns whatever was thrown into an answer: reasons for a refusal, a reference and silence for a fault. */
async function problem(site: Site, visit: OpenVisit, thrown: unknown): Promise<Response> {
  const refusal = thrown instanceof Refusal ? thrown : undefined
  const status = refusal?.status ?? 500
  const reference = visit.requestId.slice(-12)
  if (!refusal) site.log.error('fault', { error: thrown, requestId: visit.requestId })
  const codes = refusal?.reasons ?? [reason('web.fault')]
  const reasons = codes.map(({ code, params }) => sayAny(visit.language, code, params))
  const headers: Record<string, string> = {}
  if (status === 429) headers['retry-after'] = String(refusal?.reasons[0]?.params?.seconds ?? 60)
  if (status === 413) headers.connection = 'close'
  if (wantsJson(visit.request)) {
    const errors = codes.map(({ code, params }, at) => ({ code, params, sentence: reasons[at] }))
    const answer = visit.json({ status, reference, errors }, status)
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
    return answer
  }
  const page = await site.frames.problem({ visit, status, reasons, reference })
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })
}

/** Answers one request on one route: who is it, may they, is the form ours, what does the handler say; and never a stack trace. */
export async function answerRoute(
  site: Site,
  { limits, facts, gathered }: { limits: RateLimits; facts: PublishedFacts; gathered: GatheredReads },
  route: Route,
  context: Context,
): Promise<{ response: Response; visit: OpenVisit }> {
  const request = context.req.raw
  const address = clientAddress(request, socketAddress(context.env as object | undefined), site.trusts)
  const requestId = newId()
  const token = readCookies(request.headers.get('cookie')).get(site.sessions.cookie)
  let session: Session | undefined
  let visit = makeVisit(site, context, { requestId, address, options: route, facts, gathered })
  try {
    const { hosts } = site
    if (hosts && !hosts.isWelcome(visit.url.hostname))
      refuse(421, reason('web.unknown-host', { host: visit.url.hostname, address: hosts.address }))
    session = token ? await site.sessions.resolve(token) : undefined
    if (session)
      visit = makeVisit(site, context, { session, requestId, address, options: route, facts, gathered })
    const network = networkOf(address)
    await limits.spend(session ? 'session' : 'address', session?.id ?? network)
    if (route.limit && route.limit !== 'page') await limits.spend(route.limit, session?.id ?? network)
    const elsewhere = checkAudience(site, route, visit)
    if (elsewhere) return { response: elsewhere, visit }
    if (route.method === 'POST') await checkForm(route, visit)
    return { response: await route.handle(visit), visit }
  } catch (thrown) {
    return { response: await problem(site, visit, thrown), visit }
  }
}
