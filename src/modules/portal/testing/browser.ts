import { randomBytes } from 'node:crypto'
import type { Actor, Transactor } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { Document, PublicShell, renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Session, type WebModule } from '#platform/web/index.ts'
import { h, type VNode } from 'preact'
import { LanguageContext } from '#platform/i18n/index.ts'
import { noFiles } from '#platform/testing/index.ts'
import { web } from '../routes.ts'

export type Page = {
  readonly status: number
  readonly location: string
  readonly text: string
  readonly headers: Headers
  readonly bytes: Buffer
}

export type Browser = {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Page>
  /** The body of an answer as it came. */
  bytes(path: string): Promise<Uint8Array>
  /** As a stranger without a cookie: through the page cache. */
  getKept(path: string): Promise<Page>
  /** Sends a form with the token of the session. */
  post(path: string, fields: Record<string, string | readonly string[]>): Promise<Page>
  /** Sends a form with files. */
  upload(
    path: string,
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    fields?: Record<string, string>,
  ): Promise<Page>
}

const pairsOf = (fields: Record<string, string | readonly string[]>) =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one as string]))

/** The pages of the portal over a real database, for signed-in people who differ only in who they are. */
export function siteOf(
  transactor: Transactor,
  files: Files = noFiles,
  more: readonly WebModule[] = [],
): (actor: Actor, language?: 'vi' | 'en') => Browser {
  const sessions = new Map<string, Session>()
  let csrf = ''
  const page = async ({ content, visit, site, title }: Frame): Promise<string> => {
    // Asking for the token of a form sets a cookie: not of strangers, whose pages are kept.
    if (visit.session) csrf = visit.csrf
    const framed = site
      ? h(PublicShell, {
          siteName: site.name,
          links: site.links,
          languageHref: '/',
          foot: site.foot,
          above: site.above,
          emblem: site.emblem,
          banner: site.banner,
          children: content,
        })
      : content
    if (site) {
      const { canonical, card, feed } = site
      const head = { title, language: visit.language, className: 'public' as const, canonical, card, feed }
      return renderDocument(h(Document, { ...head, children: framed }) as unknown as VNode)
    }
    return renderDocument(
      h(LanguageContext.Provider, { value: visit.language, children: framed }) as unknown as VNode,
    )
  }
  const cache = createPageCache()
  const handle = createSite({
    modules: [web, ...more],
    transactor,
    sessions: {
      cookie: 'krong_session',
      signInPath: '/dang-nhap',
      resolve: async (token) => sessions.get(token),
    },
    frames: { workspace: page, publicPage: page, problem: async ({ reasons }) => reasons.join('\n') },
    cache,
    log: silentLog,
    files,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => false,
  })

  return (actor, language) => {
    const id = randomBytes(8).toString('hex')
    const name = actor.kind === 'person' ? actor.name : ''
    const audience = ['official'] as const
    sessions.set(id, {
      id,
      actor,
      displayName: name,
      audience,
      freshlyAuthenticated: true,
      ...(language && { language }),
    })
    async function send(path: string, init: RequestInit = {}): Promise<Page> {
      const headers = { ...init.headers, cookie: `krong_session=${id}` }
      const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
      const bytes = Buffer.from(await answer.arrayBuffer())
      return {
        status: answer.status,
        location: answer.headers.get('location') ?? '',
        headers: answer.headers,
        bytes,
        text: bytes.toString(),
      }
    }
    return {
      get: (path, headers = {}) => send(path, { headers }),
      bytes: async (path) => new Uint8Array((await send(path)).bytes),
      async getKept(path) {
        const answer = await handle(new Request(`http://krong.test${path}`))
        const bytes = Buffer.from(await answer.arrayBuffer())
        return {
          status: answer.status,
          location: '',
          text: bytes.toString('utf8'),
          headers: answer.headers,
          bytes,
        }
      },
      async post(path, fields) {
        await send('/cong-thong-tin')
        const headers = { 'content-type': 'application/x-www-form-urlencoded' }
        const answer = await send(path, {
          method: 'POST',
          headers,
          body: new URLSearchParams(pairsOf({ ...fields, csrf })).toString(),
        })
        // What was published shows at once, as the live listener of the program sees to.
        cache.clear()
        return answer
      },
      async upload(path, sent, fields = {}) {
        await send('/cong-thong-tin')
        const body = new FormData()
        for (const [name, value] of Object.entries({ csrf, ...fields })) body.set(name, value)
        for (const { name, bytes } of sent) body.append('files', new Blob([new Uint8Array(bytes)]), name)
        return send(path, { method: 'POST', body })
      },
    }
  }
}
