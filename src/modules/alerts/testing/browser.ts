import { randomBytes } from 'node:crypto'
import type { Actor, Transactor } from '#platform/database/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Session } from '#platform/web/index.ts'
import { h, type VNode } from 'preact'
import { LanguageContext } from '#platform/i18n/index.ts'
import { noFiles } from '#platform/testing/index.ts'
import { web } from '../routes.ts'

export type Page = { readonly status: number; readonly location: string; readonly text: string }

export type Browser = {
  get(path: string): Promise<Page>
  /** Sends a form with the token of the session. */
  post(path: string, fields: Record<string, string>): Promise<Page>
}

/** The pages of alerts over a real database, for signed-in people who differ only in who they are. */
export function siteOf(transactor: Transactor): (actor: Actor) => Browser {
  const sessions = new Map<string, Session>()
  let csrf = ''
  const page = async ({ content, visit }: Frame): Promise<string> => {
    csrf = visit.csrf
    return renderDocument(
      h(LanguageContext.Provider, { value: visit.language, children: content }) as unknown as VNode,
    )
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
  })

  return (actor) => {
    const id = randomBytes(8).toString('hex')
    const name = actor.kind === 'person' ? actor.name : ''
    const audience = ['official'] as const
    sessions.set(id, { id, actor, displayName: name, audience, freshlyAuthenticated: true })
    async function send(path: string, init: RequestInit = {}): Promise<Page> {
      const headers = { ...init.headers, cookie: `krong_session=${id}` }
      const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
      return {
        status: answer.status,
        location: answer.headers.get('location') ?? '',
        text: await answer.text(),
      }
    }
    return {
      get: (path) => send(path),
      async post(path, fields) {
        await send('/truc-canh-bao/loai')
        const headers = { 'content-type': 'application/x-www-form-urlencoded' }
        return send(path, {
          method: 'POST',
          headers,
          body: new URLSearchParams({ ...fields, csrf }).toString(),
        })
      },
    }
  }
}
