import { randomBytes } from 'node:crypto'
import { h, type VNode } from 'preact'
import { type Id, newId } from '#kit/ids.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { noFiles, type TestDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import {
  createPageCache,
  createSite,
  type Frame,
  type Route,
  type Session,
  unpackFlash,
} from '#platform/web/index.ts'
import { type ExchangeSettings, prepareExchange } from '../instance.ts'
import { web } from '../routes.ts'
import { someIdentity } from './some-identity.ts'

type Person = Extract<Actor, { kind: 'person' }>
type Fields = Readonly<Record<string, string>>
export type Shown = {
  readonly status: number
  readonly location: string
  readonly text: string
  /** The code of the sentence that waits for the next page. */
  readonly said: string | undefined
}

/** The pages of exchange over a real database: an authority with the code H50.41.3, and people who differ in what they may. */
export async function operatorsSite({ transactor }: TestDatabase, settings: Partial<ExchangeSettings> = {}) {
  const identity = someIdentity('krong.example.vn')
  prepareExchange({ identity, name: 'krong.example.vn', key: randomBytes(32), largestPacket: 2 ** 30, ...settings }) // prettier-ignore
  const authorityId: Id<'authority'> = newId()
  const origin = { requestId: 'test', channel: 'web' } as const
  const actAs = <Input, Result>(act: Act<Input, Result>, input: Input, own?: Id<'authority'>) =>
    transactor.act(
      { actor: { kind: 'system', name: 'test', ...(own ? { authorityId: own } : {}) }, origin },
      act,
      input,
    )
  await actAs(createAuthority, {
    reason: 'test',
    authority: {
      id: authorityId, level: 'commune', kind: 'people-committee', slug: 'ta-long', hosted: true, validFrom: new Temporal.PlainDate(2000, 1, 1),
      name: 'Ủy ban nhân dân xã Tà Long', placeName: 'Tà Long', abbreviation: 'UBND', parentId: null, codes: [{ scheme: 'qd20', code: 'H50.41.3' }],
    },
  }) // prettier-ignore

  const sessions = new Map<string, Session>()
  const page = async ({ content, visit }: Frame): Promise<string> => {
    const shown = h(LanguageContext.Provider, { value: visit.language, children: content })
    return renderDocument(shown as unknown as VNode)
  }
  const token: Route = {
    method: 'GET',
    pattern: '/ma',
    who: 'official',
    handle: ({ csrf }) => new Response(csrf),
  }
  const handle = createSite({
    modules: [{ routes: [...web.routes, token] }],
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
  const person = (name: string, roles: readonly string[]): Person => {
    const accountId: Id<'account'> = newId()
    const actor: Person = { kind: 'person', accountId, name, authorityId, roles }
    const administers = roles.some((role) => role.endsWith('administrator'))
    const audience = ['official', ...(administers ? (['administrator'] as const) : [])] as const
    sessions.set(accountId, { id: accountId, actor, displayName: name, audience, freshlyAuthenticated: true })
    return actor
  }
  const operator = person('Lê Văn Hành', ['instance-administrator'])

  async function send(who: Person, path: string, init: RequestInit = {}, language = 'vi'): Promise<Shown> {
    const headers = { ...init.headers, cookie: `krong_session=${who.accountId}; krong_language=${language}` }
    const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
    const flash = /krong_flash=([^;]+)/.exec(answer.headers.getSetCookie().join('\n'))?.[1]
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      text: await answer.text(),
      said: unpackFlash(flash)?.code,
    }
  }
  const tokenOf = async (who: Person) => (await send(who, '/ma')).text

  return {
    identity,
    authorityId,
    operator,
    /** Administers the commune, and no more. */
    administrator: person('Hồ Thị Quản', ['administrator']),
    /** Sees no page of administration. */
    chair: person('Hồ Văn Chủ', ['leader']),
    bySystem: actAs,
    get: (path: string, who: Person = operator, language = 'vi') => send(who, path, {}, language),
    /** Sends a form with the token of the session. */
    async post(path: string, fields: Fields = {}, who: Person = operator) {
      const body = new URLSearchParams({ csrf: await tokenOf(who), ...fields })
      return send(who, path, { method: 'POST', body })
    },
    /** Sends a form that may bring a file, with the token of the session. */
    async upload(path: string, fields: Fields, file?: string) {
      const body = new FormData()
      for (const [name, value] of Object.entries({ csrf: await tokenOf(operator), ...fields }))
        body.append(name, value)
      if (file !== undefined) body.append('file', new File([file], 'danh-ba.txt'))
      return send(operator, path, { method: 'POST', body })
    },
  }
}
