import { randomBytes } from 'node:crypto'
import { h, type VNode } from 'preact'
import type { Actor, Transactor } from '#platform/database/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { noFiles } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Session } from '#platform/web/index.ts'
import { web } from '../routes.ts'

export type Page = { readonly status: number; readonly location: string; readonly text: string }

/** The moderators' desk over a real database, for officials who differ only in who they are. */
export function deskOf(transactor: Transactor) {
  const sessions = new Map<string, Session>()
  let csrf = ''
  const page = async ({ content, visit }: Frame): Promise<string> => {
    csrf = visit.csrf
    const { language } = visit
    return renderDocument(
      h(LanguageContext.Provider, { value: language, children: content }) as unknown as VNode,
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
  return (actor: Actor) => {
    const id = randomBytes(8).toString('hex')
    const displayName = actor.kind === 'person' ? actor.name : ''
    sessions.set(id, { id, actor, displayName, audience: ['official'], freshlyAuthenticated: true })
    async function send(path: string, init: RequestInit = {}): Promise<Page> {
      const headers = { ...init.headers, cookie: `krong_session=${id}` }
      const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
      const location = answer.headers.get('location') ?? ''
      return { status: answer.status, location, text: await answer.text() }
    }
    return {
      get: (path: string) => send(path),
      async post(path: string, fields: Readonly<Record<string, string | readonly string[]>>) {
        await send('/ban-doc/tham-do/moi')
        const pairs = Object.entries({ ...fields, csrf }).flatMap(([name, value]) =>
          [value].flat().map((one) => [name, String(one)]),
        )
        const headers = { 'content-type': 'application/x-www-form-urlencoded' }
        return send(path, { method: 'POST', headers, body: new URLSearchParams(pairs).toString() })
      },
    }
  }
}
