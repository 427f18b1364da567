import { randomBytes } from 'node:crypto'
import { h, type VNode } from 'preact'
import type { Actor, Transactor } from '#platform/database/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, languageCookie, type Session } from '#platform/web/index.ts'
import { noFiles } from '#platform/testing/index.ts'
import { web } from '../routes.ts'

export type Page = {
  readonly status: number
  readonly location: string
  readonly text: string
  readonly bytes: Uint8Array
}

export type Browser = {
  get(path: string, language?: 'vi' | 'en'): Promise<Page>
  /** Opens the form at the path and sends it with its own token; `file` makes it multipart. */
  send(path: string, fields: Record<string, string | string[]>, file?: File): Promise<Page>
}

function bodyOf(fields: Record<string, string | string[]>, csrf: string, file?: File) {
  const body = file ? new FormData() : new URLSearchParams()
  const all = Object.entries({ csrf, ...fields }).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  )
  for (const [name, value] of all) body.append(name, value)
  if (file && body instanceof FormData) body.append('file', file, file.name)
  return body
}

/** The pages of this module over a real database, for people who differ only in who they are; undefined is a visitor. */
export function siteOf(transactor: Transactor): (actor?: Actor) => Browser {
  const sessions = new Map<string, Session>()
  const tokens = new Map<string, string>()
  const page = async ({ content, visit }: Frame): Promise<string> => {
    if (visit.session) tokens.set(visit.session.id, visit.csrf)
    const shown = h(LanguageContext.Provider, { value: visit.language, children: content })
    return renderDocument(shown as unknown as VNode)
  }
  const handle = createSite({
    modules: [web],
    transactor,
    sessions: {
      cookie: 'krong_session',
      signInPath: '/dang-nhap',
      resolve: async (token) => sessions.get(token),
    },
    frames: { workspace: page, publicPage: page, problem: async ({ reasons }) => reasons.join('\n') },
    cache: createPageCache(),
    log: silentLog,
    files: noFiles,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => false,
    limitsTimes: 100,
  })

  return (actor) => {
    const id = randomBytes(8).toString('hex')
    if (actor?.kind === 'person') {
      const administers = actor.roles.some((role) => role.includes('administrator'))
      const audience = administers ? (['official', 'administrator'] as const) : (['official'] as const)
      sessions.set(id, { id, actor, displayName: actor.name, audience, freshlyAuthenticated: true })
    }
    async function ask(path: string, init: RequestInit = {}): Promise<Page> {
      const headers = { cookie: `krong_session=${id}`, ...init.headers }
      const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const text = new TextDecoder().decode(bytes)
      return { status: answer.status, location: answer.headers.get('location') ?? '', text, bytes }
    }
    return {
      get: (path, language = 'vi') =>
        ask(path, { headers: { cookie: `krong_session=${id}; ${languageCookie}=${language}` } }),
      async send(path, fields, file) {
        await ask('/to-chuc')
        const form = bodyOf(fields, tokens.get(id) ?? '', file)
        const whole = new Request('http://krong.test', { method: 'POST', body: form })
        const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
        return ask(path, { method: 'POST', headers, body: await whole.arrayBuffer() })
      },
    }
  }
}
