import { randomBytes } from 'node:crypto'
import { h, type VNode } from 'preact'
import { type Id, newId } from '#kit/ids.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { noFiles, testDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Session } from '#platform/web/index.ts'
import { approveEdition, draftArticle, openSite, submitEdition } from '#modules/portal/index.ts'
import { web } from '../routes.ts'

type Person = Actor & { readonly kind: 'person' }
type Fields = Readonly<Record<string, string | readonly string[]>>
export type Page = { readonly status: number; readonly location: string; readonly text: string }

/** A district and a commune with sites, people, published articles, a clock that tests move, and the desk of fees in their browsers. */
export async function plantOffice() {
  let now = Temporal.Instant.from('2026-11-10T02:00:00Z')
  const database = await testDatabase({ clock: () => now })
  const { transactor } = database
  const origin = { requestId: 'test', channel: 'web' } as const
  const act = <Input, Result>(actor: Actor, verb: Act<Input, Result>, input: Input) =>
    transactor.act({ actor, origin }, verb, input)
  const system: Actor = { kind: 'system', name: 'Kiểm thử' }
  const person = (name: string, roles: readonly string[], authorityId = newId<'authority'>()): Person => ({
    kind: 'person',
    accountId: newId<'account'>(),
    name,
    authorityId,
    roles,
  })
  const editor = person('Hồ Thị Viết', ['editor'])
  const { authorityId } = editor
  const people = {
    editor,
    second: person('Hồ Văn Duyệt', ['editor'], authorityId),
    leader: person('Hồ Chủ Tịch', ['leader'], authorityId),
    deputy: person('Hồ Phó', ['leader'], authorityId),
    specialist: person('Côn Việc', ['specialist'], authorityId),
    administrator: person('Côn Máy', ['administrator', 'instance-administrator'], authorityId),
    stranger: person('Pả Lạ', ['editor', 'leader', 'administrator']),
  }
  const open = async (whose: Id<'authority'>, slug: string, main: boolean) =>
    act(system, openSite, { authorityId: whose, level: 'district', parentId: null, slug, name: slug, main })
  const siteId = await open(authorityId, 'huyen-dakrong', true)
  await open(people.stranger.authorityId, 'xa-ta-long', false)
  const { rows } = await database.owner.query<{ id: Id<'section'> }>(
    "SELECT id FROM portal.sections WHERE site_id = $1 AND slug = 'tin-tuc'",
    [siteId],
  )
  const sections = rows.map(({ id }) => id)
  const draft = async (title: string, byline = '') => {
    const text = { title, lead: '', body: { blocks: [] }, byline, source: '', correction: '', reviewOn: null }
    return act(editor, draftArticle, { siteId, sections, text })
  }
  const publish = async (title: string, byline = '') => {
    const { articleId, editionId } = await draft(title, byline)
    await act(editor, submitEdition, { editionId })
    await act(people.second, approveEdition, { editionId })
    return articleId
  }

  const sessions = new Map<string, Session>()
  let csrf = ''
  const page = async ({ content, visit }: Frame): Promise<string> => {
    csrf = visit.csrf
    const shown = h(LanguageContext.Provider, { value: visit.language, children: content })
    return renderDocument(shown as unknown as VNode)
  }
  const handle = createSite({
    modules: [web],
    transactor,
    sessions: { cookie: 'krong_session', signInPath: '/dang-nhap', resolve: async (token) => sessions.get(token) }, // prettier-ignore
    frames: { workspace: page, publicPage: page, problem: async ({ reasons }) => reasons.join('\n') },
    cache: createPageCache(),
    log: silentLog,
    files: noFiles,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => false,
  })
  /** The desk of fees for somebody. */
  const browse = (actor: Person) => {
    const id = randomBytes(8).toString('hex')
    sessions.set(id, { id, actor, displayName: actor.name, audience: ['official'], freshlyAuthenticated: true }) // prettier-ignore
    async function send(path: string, init: RequestInit = {}): Promise<Page> {
      const headers = { ...init.headers, cookie: `krong_session=${id}` }
      const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
      return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() } // prettier-ignore
    }
    return {
      get: (path: string) => send(path),
      async post(path: string, fields: Fields = {}) {
        await send('/cong-thong-tin/nhuan-but')
        const pairs = Object.entries({ ...fields, csrf }).flatMap(([name, value]) =>
          [value].flat().map((one) => [name, String(one)]),
        )
        const headers = { 'content-type': 'application/x-www-form-urlencoded' }
        return send(path, { method: 'POST', headers, body: new URLSearchParams(pairs).toString() })
      },
    }
  }
  return { ...database, act, people, draft, publish, browse, wait: (days: number) => void (now = now.add({ hours: 24 * days })) } // prettier-ignore
}
