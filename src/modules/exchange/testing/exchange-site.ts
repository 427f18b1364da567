import { randomBytes } from 'node:crypto'
import { h, type VNode } from 'preact'
import { type Id, newId } from '#kit/ids.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import type { Act, Actor, Reader } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Route, type Session } from '#platform/web/index.ts'
import { type ExchangeSettings, prepareExchange } from '../instance.ts'
import { web } from '../routes.ts'
import { someIdentity } from './some-identity.ts'

export type Person = Extract<Actor, { kind: 'person' }>

const origin = { requestId: 'test', channel: 'job' } as const
const system = (own?: Id<'authority'>): Actor => ({
  kind: 'system',
  name: 'test',
  ...(own ? { authorityId: own } : {}),
})

async function page({ content, visit }: Frame): Promise<string> {
  const shown = h(LanguageContext.Provider, { value: visit.language, children: content })
  return renderDocument(shown as unknown as VNode)
}

/** The pages of exchange over a real database, for authorities and people that the test makes. */
export function exchangeSite(
  { transactor }: TestDatabase,
  { files, settings = {} }: { readonly files: Files; readonly settings?: Partial<ExchangeSettings> },
) {
  const identity = someIdentity('krong.example.vn')
  prepareExchange({ identity, name: 'krong.example.vn', key: randomBytes(32), largestPacket: 2 ** 30, ...settings }) // prettier-ignore
  const act = <Input, Result>(what: Act<Input, Result>, input: Input, own?: Id<'authority'>) =>
    transactor.act({ actor: system(own), origin }, what, input)
  const sessions = new Map<string, Session>()
  const token: Route = { method: 'GET', pattern: '/ma', who: 'official', handle: ({ csrf }) => new Response(csrf) } // prettier-ignore
  const handle = createSite({
    modules: [{ routes: [...web.routes, token] }],
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

  return {
    identity,
    act,
    read: <Result>(what: (reader: Reader) => Promise<Result>) => transactor.read(system(), what),
    async authority(slug: string, name: string, code: string): Promise<Id<'authority'>> {
      const id: Id<'authority'> = newId()
      await act(createAuthority, {
        reason: 'test',
        authority: {
          id, slug, name, level: 'commune', kind: 'people-committee', hosted: true, validFrom: new Temporal.PlainDate(2000, 1, 1),
          placeName: slug, abbreviation: 'UBND', parentId: null, codes: [{ scheme: 'qd20', code }],
        },
      }) // prettier-ignore
      return id
    },
    person(name: string, authorityId: Id<'authority'>, ...roles: readonly string[]): Person {
      const accountId: Id<'account'> = newId()
      const actor: Person = { kind: 'person', accountId, name, authorityId, roles }
      const administers = roles.some((role) => role.endsWith('administrator'))
      const audience = ['official', ...(administers ? (['administrator'] as const) : [])] as const
      sessions.set(accountId, { id: accountId, actor, displayName: name, audience, freshlyAuthenticated: true }) // prettier-ignore
      return actor
    },
    async ask(who: Person, path: string, init: RequestInit = {}, language = 'vi'): Promise<Response> {
      const headers = {
        ...init.headers,
        cookie: `krong_session=${who.accountId}; krong_language=${language}`,
      }
      return handle(new Request(`http://krong.test${path}`, { ...init, headers }))
    },
  }
}
