import { randomBytes } from 'node:crypto'
import { h, type VNode } from 'preact'
import type { Actor, Transactor } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Session, type WebModule } from '#platform/web/index.ts'
import { noFiles } from './no-files.ts'

export type DeskPage = {
  readonly status: number
  readonly location: string
  /** The content type. */
  readonly type: string
  readonly text: string
  readonly bytes: Uint8Array
}

export type DeskBrowser = {
  get(path: string): Promise<DeskPage>
  /** Sends a form with the token of the session. */
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<DeskPage>
  /** Sends a form with files, all in one field. */
  upload(
    path: string,
    field: string,
    files: readonly File[],
    fields?: Readonly<Record<string, string>>,
  ): Promise<DeskPage>
}

/** The pages of a module over a real database, for officials who differ only in who they are (without an actor: a visitor); `form` is any page of it with a form. */
export function deskSite({
  web,
  besides = [],
  transactor,
  form,
  files = noFiles,
}: {
  readonly web: WebModule
  /** Modules whose pages are there too. */
  readonly besides?: readonly WebModule[]
  readonly transactor: Transactor
  readonly form: string
  readonly files?: Files
}): (actor?: Actor, session?: { readonly fresh: boolean }) => DeskBrowser {
  const sessions = new Map<string, Session>()
  let csrf = ''
  const page = async ({ content, visit }: Frame): Promise<string> => {
    csrf = visit.csrf
    const children = content
    return renderDocument(
      h(LanguageContext.Provider, { value: visit.language, children }) as unknown as VNode,
    )
  }
  const handle = createSite({
    modules: [web, ...besides],
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
  return (actor, { fresh = true } = { fresh: true }) => {
    const id = randomBytes(8).toString('hex')
    const displayName = actor?.kind === 'person' ? actor.name : ''
    if (actor)
      sessions.set(id, { id, actor, displayName, audience: ['official'], freshlyAuthenticated: fresh })
    async function ask(path: string, init: RequestInit = {}): Promise<DeskPage> {
      const headers = { ...(init.headers as object), cookie: `krong_session=${id}` }
      const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const { headers: told, status } = answer
      const [location, type] = [told.get('location') ?? '', told.get('content-type') ?? '']
      return { status, location, type, text: Buffer.from(bytes).toString('utf8'), bytes }
    }
    return {
      get: (path) => ask(path),
      async post(path, fields = {}) {
        await ask(form)
        const pairs = Object.entries({ ...fields, csrf }).flatMap(([name, value]) =>
          [value].flat().map((one) => [name, String(one)]),
        )
        const headers = { 'content-type': 'application/x-www-form-urlencoded' }
        return ask(path, { method: 'POST', headers, body: new URLSearchParams(pairs).toString() })
      },
      async upload(path, field, sent, fields = {}) {
        await ask(form)
        const body = new FormData()
        for (const [name, value] of Object.entries({ csrf, ...fields })) body.append(name, value)
        for (const file of sent) body.append(field, file, file.name)
        const whole = new Request('http://krong.test', { method: 'POST', body })
        const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
        return ask(path, { method: 'POST', headers, body: await whole.arrayBuffer() })
      },
    }
  }
}
