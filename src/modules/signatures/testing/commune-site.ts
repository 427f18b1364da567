import { createServer } from 'node:http'
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { h, type VNode } from 'preact'
import { type Id, newId } from '#kit/ids.ts'
import { createAccount } from '#modules/identity/index.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Session } from '#platform/web/index.ts'
import { noFiles } from '#platform/testing/index.ts'
import { prepareSignatures, type SignaturesSettings } from '../instance.ts'
import { web } from '../routes.ts'

type Person = Extract<Actor, { kind: 'person' }>
type Fields = Readonly<Record<string, string>>
export type SentFile = { readonly name: string; readonly bytes: Uint8Array }
export type Shown = {
  readonly status: number
  readonly location: string
  readonly text: string
  readonly bytes: Uint8Array
  readonly headers: Headers
  /** The sentence that waits for the next page, as it is packed. */
  readonly flash: string | undefined
}

/** The pages of signatures for one commune over a real database, listening on this machine. */
export type CommuneSite = {
  readonly url: string
  readonly host: string
  readonly authorityId: Id<'authority'>
  readonly chair: Person
  /** Administers the commune. */
  readonly administrator: Person
  /** Administers the instance. */
  readonly operator: Person
  bySystem<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>
  get(who: Person | undefined, path: string): Promise<Shown>
  /** Sends a form with the token of the session. */
  post(who: Person, path: string, fields?: Fields): Promise<Shown>
  /** Sends a form that may bring a file in its field `file`, with the token of the session. */
  upload(who: Person, path: string, fields: Fields, file?: SentFile): Promise<Shown>
  /** From now on this person's proof of who they are is fresh, or old. */
  freshen(who: Person, fresh: boolean): void
}

export const origin = { requestId: 'test', channel: 'web' } as const

/** Opens the site; the test file's end closes it. */
export async function communeSite(
  { transactor }: TestDatabase,
  settings: Partial<SignaturesSettings> = {},
): Promise<CommuneSite> {
  const authorityId = newId<'authority'>()
  const system: Actor = { kind: 'system', name: 'test' }
  const bySystem: CommuneSite['bySystem'] = (act, input) =>
    transactor.act({ actor: system, origin }, act, input)
  await bySystem(createAuthority, {
    reason: 'test',
    authority: {
      id: authorityId, level: 'commune', kind: 'people-committee', slug: 'ta-long', hosted: true, validFrom: new Temporal.PlainDate(2000, 1, 1),
      name: 'Ủy ban nhân dân xã Tà Long', placeName: 'Tà Long', abbreviation: 'UBND', parentId: null,
    },
  }) // prettier-ignore
  const person = async (username: string, name: string, roles: readonly string[]): Promise<Person> => {
    const account = { authorityId, kind: 'person', username, displayName: name } as const
    const accountId = await bySystem(createAccount, account)
    return { kind: 'person', accountId, name, authorityId, roles }
  }
  const sessions = new Map<string, Session>()
  const page = async ({ content, visit }: Frame): Promise<string> => {
    const shown = h(LanguageContext.Provider, { value: visit.language, children: content })
    return `${renderDocument(shown as unknown as VNode)}<!--${visit.csrf}-->`
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
  const server = createServer((request, response) => void getRequestListener(handle)(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = `http://${host}`
  prepareSignatures({ key: randomBytes(32), publicUrl: url, ...settings })

  const stale = new Set<string>()
  async function send(who: Person | undefined, path: string, init: RequestInit = {}): Promise<Shown> {
    const id = who?.accountId ?? 'nobody'
    const administers = who?.roles.some((role) => role.endsWith('administrator'))
    const audience = ['official', ...(administers ? (['administrator'] as const) : [])] as const
    const freshlyAuthenticated = !stale.has(id)
    if (who) sessions.set(id, { id, actor: who, displayName: who.name, audience, freshlyAuthenticated })
    const headers = { ...init.headers, cookie: `krong_session=${id}` }
    const answer = await fetch(`${url}${path}`, { ...init, headers, redirect: 'manual' })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      text: new TextDecoder().decode(bytes),
      bytes,
      headers: answer.headers,
      flash: /krong_flash=([^;]+)/.exec(answer.headers.getSetCookie().join('\n'))?.[1],
    }
  }
  const tokenOf = async (who: Person) =>
    /<!--(\S+)-->/.exec((await send(who, '/kiem-tra-chu-ky')).text)?.[1] ?? ''
  return {
    url,
    host,
    authorityId,
    chair: await person('chutich', 'Hồ Văn Chủ', ['leader']),
    administrator: await person('quantri', 'Hồ Thị Quản', ['administrator']),
    operator: await person('vanhanh', 'Lê Văn Hành', ['instance-administrator']),
    bySystem,
    get: (who, path) => send(who, path),
    async post(who, path, fields = {}) {
      const body = new URLSearchParams({ ...fields, csrf: await tokenOf(who) })
      return send(who, path, { method: 'POST', body })
    },
    async upload(who, path, fields, file) {
      const body = new FormData()
      for (const [name, value] of Object.entries({ csrf: await tokenOf(who), ...fields }))
        body.append(name, value)
      if (file) body.append('file', new File([Buffer.from(file.bytes)], file.name))
      return send(who, path, { method: 'POST', body })
    },
    freshen: ({ accountId }, fresh) => void (fresh ? stale.delete(accountId) : stale.add(accountId)),
  }
}
