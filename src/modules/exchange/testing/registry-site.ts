import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { h, type VNode } from 'preact'
import { type Id, newId } from '#kit/ids.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import type { Act, Actor, Reader } from '#platform/database/index.ts'
import { createFiles, createLedger, openFileStore } from '#platform/files/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Session } from '#platform/web/index.ts'
import { prepareExchange } from '../instance.ts'
import { runLanes } from '../jobs/run-lanes.ts'
import { web } from '../routes.ts'
import { someIdentity } from './some-identity.ts'

type Person = Extract<Actor, { kind: 'person' }>
export type Answer = {
  readonly status: number
  readonly headers: Headers
  /** What a person reads: without marks, spaces folded. */
  readonly text: string
  readonly body: string
  readonly bytes: Uint8Array
}

const readable = (body: string) =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Two authorities of one instance that exchange packets, and the pages of exchange for people of both. */
export async function registrySite({ transactor }: TestDatabase) {
  prepareExchange({ identity: someIdentity('krong.example.vn'), name: 'krong.example.vn', key: randomBytes(32), largestPacket: 2 ** 30 }) // prettier-ignore
  const folder = await mkdtemp(join(tmpdir(), 'krong-registry-'))
  const { store, staging } = await openFileStore({ folder })
  const files = createFiles({ store, staging, ledger: createLedger(transactor) })
  after(() => rm(folder, { recursive: true }))
  const origin = { requestId: 'test', channel: 'job' } as const
  const system = (own?: Id<'authority'>) => ({ kind: 'system', name: 'test', ...(own ? { authorityId: own } : {}) }) as const // prettier-ignore
  const act = <Input, Result>(what: Act<Input, Result>, input: Input, own?: Id<'authority'>) =>
    transactor.act({ actor: system(own), origin }, what, input)
  const read = <Result>(what: (reader: Reader) => Promise<Result>) => transactor.read(system(), what)

  async function authority(slug: string, name: string, code: string): Promise<Id<'authority'>> {
    const id: Id<'authority'> = newId()
    await act(createAuthority, {
      reason: 'test',
      authority: {
        id, slug, name, level: 'commune', kind: 'people-committee', hosted: true, validFrom: new Temporal.PlainDate(2000, 1, 1),
        placeName: slug, abbreviation: 'UBND', parentId: null, codes: [{ scheme: 'qd20', code }],
      },
    }) // prettier-ignore
    return id
  }
  const district = await authority('dakrong', 'Ủy ban nhân dân huyện Đakrông', 'H50.41')
  const commune = await authority('ta-long', 'Ủy ban nhân dân xã Tà Long', 'H50.41.3')

  const sessions = new Map<string, Session>()
  const page = async ({ content, visit }: Frame): Promise<string> => {
    const shown = h(LanguageContext.Provider, { value: visit.language, children: content })
    return renderDocument(shown as unknown as VNode)
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
  function person(name: string, authorityId: Id<'authority'>, ...roles: readonly string[]): Person {
    const accountId: Id<'account'> = newId()
    const actor: Person = { kind: 'person', accountId, name, authorityId, roles }
    sessions.set(accountId, { id: accountId, actor, displayName: name, audience: ['official'], freshlyAuthenticated: true }) // prettier-ignore
    return actor
  }

  return {
    district,
    commune,
    act,
    read,
    person,
    /** Sends what waits and is due, as the job does. */
    runLanes: (over?: AbortSignal) => runLanes({ files, log: silentLog, read, act }, over),
    /** Keeps a small text as a file that an act may attach. */
    keep: (text: string) =>
      files.layDown(
        (async function* () {
          yield Buffer.from(text)
        })(),
        { name: 'noi-dung.txt', kind: 'txt', maxBytes: 1024 },
      ),
    async get(who: Person, path: string, language = 'vi'): Promise<Answer> {
      const headers = { cookie: `krong_session=${who.accountId}; krong_language=${language}` }
      const answer = await handle(new Request(`http://krong.test${path}`, { headers }))
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const body = new TextDecoder().decode(bytes)
      return { status: answer.status, headers: answer.headers, text: readable(body), body, bytes }
    },
  }
}
