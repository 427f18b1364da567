import { randomBytes } from 'node:crypto'
import { h, type VNode } from 'preact'
import type { Actor } from '#platform/database/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import type { Files } from '#platform/files/index.ts'
import { noFiles, type TestDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Session } from '#platform/web/index.ts'
import { web } from '../routes.ts'

export type Page = {
  readonly status: number
  readonly location: string
  readonly body: string
  readonly bytes: Uint8Array
}

export type Desk = {
  get(path: string): Promise<Page>
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Page>
  /** Sends photographs by the form of a page. */
  sendPhotos(path: string, photos: readonly File[]): Promise<Page>
}

/** The desk over a real database, for signed-in people; it keeps no files unless it is given where. */
export function deskSite(
  { transactor }: TestDatabase,
  files: Files = noFiles,
): (actor: Actor & { kind: 'person' }) => Desk {
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
    sessions: { cookie: 'krong_session', signInPath: '/dang-nhap', resolve: async (id) => sessions.get(id) },
    frames: { workspace: page, publicPage: page, problem: async ({ reasons }) => reasons.join('\n') },
    cache: createPageCache(),
    log: silentLog,
    files,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => false,
    limitsTimes: 100,
  })
  return (actor) => {
    const id = randomBytes(8).toString('hex')
    sessions.set(id, {
      id,
      actor,
      displayName: actor.name,
      audience: ['official'],
      freshlyAuthenticated: true,
    })
    async function ask(path: string, init: RequestInit = {}): Promise<Page> {
      const headers = { ...(init.headers as object), cookie: `krong_session=${id}` }
      const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const location = answer.headers.get('location') ?? ''
      return { status: answer.status, location, body: Buffer.from(bytes).toString('utf8'), bytes }
    }
    return {
      get: (path) => ask(path),
      async post(path, fields = {}) {
        await ask('/hoi-dap-phan-anh')
        const headers = { 'content-type': 'application/x-www-form-urlencoded' }
        return ask(path, {
          method: 'POST',
          headers,
          body: new URLSearchParams({ ...fields, csrf }).toString(),
        })
      },
      async sendPhotos(path, photos) {
        await ask('/hoi-dap-phan-anh')
        const body = new FormData()
        body.append('csrf', csrf)
        for (const photo of photos) body.append('pictures', photo, photo.name)
        const whole = new Request('http://krong.test', { method: 'POST', body })
        const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
        return ask(path, { method: 'POST', headers, body: await whole.arrayBuffer() })
      },
    }
  }
}
