import type { Context } from 'hono'
import { Refusal } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { type CookieOptions, readCookies, writeCookie } from './cookies.ts'
import { displayOf, languageIn } from './display.ts'
import { flashCookie, packFlash } from './flash.ts'
import { type FormState, parseForm } from './form.ts'
import { FormBinding } from './form-binding.ts'
import { formCookie, isFormToken } from './form-token.ts'
import type { DeskTable } from './module.ts'
import type { GatheredReads } from './gathered-reads.ts'
import type { PublishedFacts } from './published-facts.ts'
import { readFields } from './request-body.ts'
import type { RouteOptions } from './routes.ts'
import type { Site } from './site.ts'
import type { Counted, Session, Visit } from './visit.ts'

/** A visit in the making: what the web room knows besides what pages see. */
export type OpenVisit = Visit & {
  readonly setCookies: string[]
  /** Set by publicPage when the answer may be kept for other anonymous visitors. */
  cacheable: boolean
  /** The page that was rendered last, and the answer it was put in. */
  page?: {
    readonly text: string
    readonly status: number
    readonly type: string
    readonly response: Response
  }
  /** What a view of the page is counted under. */
  counts?: Counted | undefined
  /** The page is kept no longer than until then. */
  freshUntil?: Temporal.Instant | undefined
  /** Token binding for forms: the session, or the form cookie. */
  readonly binding: string | undefined
}

const html = 'text/html; charset=utf-8'

/** The path, query and fragment of an address within this instance; the first page where it would lead elsewhere, however it is written. */
function pathWithin(to: string): string {
  const here = 'http://krong.invalid'
  if (!to.startsWith('/') || !URL.canParse(to, here)) return '/'
  const { origin, pathname, search, hash } = new URL(to, here)
  return origin === here ? `${pathname}${search}${hash}` : '/'
}

/** Without the null character, which stands in no address that we give and which PostgreSQL does not bear. */
function bearable<Text extends string | undefined>(text: Text): Text | string {
  return text?.replaceAll('\0', '') ?? text
}

/** Makes the visit of one request: who, from where, in which language, with the doors to database and pages. */
export function makeVisit(
  site: Site,
  context: Context,
  {
    session,
    requestId,
    address,
    options,
    facts,
    gathered,
  }: {
    session?: Session
    requestId: string
    address: string
    options: RouteOptions
    facts: PublishedFacts
    gathered: GatheredReads
  },
): OpenVisit {
  const request = context.req.raw
  const url = new URL(request.url)
  const cookies = readCookies(request.headers.get('cookie'))
  const setCookies: string[] = []
  const actor: Actor = session?.actor ?? { kind: 'visitor' }
  const language: Language = session?.language ?? languageIn(cookies)
  const display = displayOf(cookies)
  const origin = { requestId, address, channel: 'web' } as const
  const systemActor = (name: string): Actor => ({ kind: 'system', name })
  let fields: Promise<Record<string, string | string[]>> | undefined

  const setCookie = (name: string, value: string, more: CookieOptions = {}) => {
    setCookies.push(writeCookie(name, value, { ...more, secure: site.secure }))
  }
  const answer = (text: string, status = 200, type = html) => {
    const response = new Response(text, { status, headers: { 'content-type': type } })
    visit.page = { text, status, type, response }
    return response
  }

  const own: Omit<OpenVisit, keyof FormBinding> = {
    request,
    url,
    origin: `${site.secure ? 'https:' : url.protocol}//${url.host}`,
    language,
    display,
    actor,
    session,
    requestId,
    startedAt: Date.now(),
    address,
    files: site.files,
    setCookies,
    cacheable: false,
    isOwnForm: (token) => visit.binding !== undefined && isFormToken(site.formKey, visit.binding, token),
    param: (name) => bearable(context.req.param(name) ?? ''),
    query: (name) => bearable(url.searchParams.get(name) ?? undefined)?.normalize('NFC'),
    read: (read) => site.transactor.read(actor, read),
    readPublic: (read) => site.transactor.read({ kind: 'visitor' }, read),
    readPublicTogether: gathered,
    readPublished: facts,
    desk: async () => ({
      tables: await site.transactor.read(actor, async (reader) => {
        const tables: DeskTable[] = []
        for (const { desk } of site.modules) if (desk) tables.push(...(await desk(reader, language)))
        return tables
      }),
      topics: site.modules.flatMap(({ deskTopics = [] }) => deskTopics),
    }),
    act: (act, input) => site.transactor.act({ actor, origin }, act, input),
    async attempt(act, input, form: FormState) {
      try {
        return { ok: true, value: await visit.act(act, input) }
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault
        return { ok: false, form: { values: form.values, errors: {}, refusal: fault } }
      }
    },
    actAsSystem: (name, act, input) => site.transactor.act({ actor: systemActor(name), origin }, act, input),
    async actSoon(name, act, input) {
      if (site.soon) site.soon(name, act, input)
      else await site.transactor.act({ actor: systemActor(name), origin }, act, [input])
    },
    readAsSystem: (name, read) => site.transactor.read(systemActor(name), read),
    fields: () => (fields ??= readFields(request, options.bodyLimit ?? 1_048_576)),
    form: async (schema) => parseForm(schema, await visit.fields()),
    async workspace(page, content) {
      return answer(await site.frames.workspace({ ...page, visit, content }), page.status)
    },
    async publicPage({ cache = false, counts, ...page }, content) {
      visit.counts = request.method === 'GET' && (page.status ?? 200) === 200 ? counts : undefined
      visit.freshUntil = page.site?.freshUntil
      const text = await site.frames.publicPage({ ...page, visit, content })
      visit.cacheable =
        cache &&
        !session &&
        request.method === 'GET' &&
        (page.status ?? 200) === 200 &&
        setCookies.length === 0
      return answer(text, page.status)
    },
    publicText(text, type) {
      visit.cacheable = !session && request.method === 'GET' && setCookies.length === 0
      return answer(text, 200, type)
    },
    json: (value, status = 200) =>
      new Response(
        JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part)),
        {
          status,
          headers: { 'content-type': 'application/json; charset=utf-8' },
        },
      ),
    redirect(to, flash) {
      if (flash) setCookie(flashCookie, packFlash({ kind: 'success', ...flash }), { maxAge: 60 })
      return new Response(null, { status: 303, headers: { location: pathWithin(to) } })
    },
    setCookie,
    clearCookie: (name) => setCookie(name, '', { maxAge: 0 }),
    cookie: (name) => cookies.get(name),
  }
  const binding = session ? `session:${session.id}` : cookies.get(formCookie)
  const visit: OpenVisit = Object.assign(
    new FormBinding(site.formKey, binding, (secret) => setCookie(formCookie, secret)),
    own,
  )
  return visit
}
