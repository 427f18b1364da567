import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { type Id, newId } from '#kit/ids.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { noFiles, testDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame } from '#platform/web/index.ts'
import type { VNode } from 'preact'
import { draftArticle, forcePublish, openSite } from '#modules/portal/index.ts'
import { web } from '#modules/portal/routes.ts'
import { countViews } from './count-views.ts'

const { transactor, owner } = await testDatabase()
const who = {
  actor: { kind: 'system', name: 'test' },
  origin: { requestId: 'test', channel: 'job' },
} as const
const site = { authorityId: newId<'authority'>(), level: 'commune', parentId: null, slug: 'ta-long', name: 'Xã Tà Long', main: true } as const // prettier-ignore
const siteId = await transactor.act(who, openSite, site)
const { rows } = await owner.query<{ id: Id<'section'> }>(
  "SELECT id FROM portal.sections WHERE slug = 'tin-tuc'",
)
const text = { title: 'Đếm', lead: '', body: { version: 1, blocks: [] }, byline: '', source: '', correction: '', reviewOn: null } // prettier-ignore
const made = await transactor.act(who, draftArticle, { siteId, sections: [rows[0]!.id], text })
await transactor.act(who, forcePublish, { editionId: made.editionId, why: 'thử' })
const frame = async ({ content }: Frame) => renderDocument(content as VNode)

/** The portal as one process serves it, with a counter of its own. */
function newProcess() {
  const counting = countViews(transactor, silentLog, 20)
  const handle = createSite({
    modules: [web],
    transactor,
    sessions: { cookie: 'krong_session', signInPath: '/dang-nhap', resolve: async () => undefined },
    frames: { workspace: frame, publicPage: frame, problem: async ({ reasons }) => reasons.join('\n') },
    cache: createPageCache(),
    log: silentLog,
    files: noFiles,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => false,
    limitsTimes: 1000,
    viewed: ({ group, subject }, visitor) => counting.view(group, subject, visitor),
  })
  const get = (path: string, headers: Record<string, string> = {}) =>
    handle(new Request(`http://krong.test${path}`, { headers }))
  return { get, stop: () => counting.stop() }
}
const figuresIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<dt>([^<]+)<\/dt><dd>([\d.]+)<\/dd>/g)].map(([, name, value]) => [
      name,
      Number(value!.replaceAll('.', '')),
    ]),
  )

describe('the counters of sites', () => {
  it('count as many views as were asked for, kept pages and several processes together, and again after a restart', async () => {
    const [one, other] = [newProcess(), newProcess()]
    const home = await (await one.get('/trang/ta-long')).text()
    const [article = ''] = /\/trang\/ta-long\/bai-viet\/dem-\d+/.exec(home) ?? []
    const engine = { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)' }
    for (let round = 0; round < 100; round++)
      await Promise.all([
        one.get('/trang/ta-long'),
        other.get('/trang/ta-long'),
        one.get(article),
        other.get(article, engine),
        one.get('/trang/ta-long/rss.xml'),
        one.get('/trang/khong-co'),
      ])
    await Promise.all([one.stop(), other.stop()])
    const third = newProcess()
    const number = /-(\d+)$/.exec(article)?.[1]
    const shown = figuresIn(await (await third.get(`/luot-truy-cap/ta-long?bai=${number}`)).text())
    await third.stop()
    const read = { 'Hôm nay': 401, 'Tháng hiện tại': 401, 'Tổng lượt truy cập': 401, 'Lượt xem bài này': 200 }
    assert.deepEqual(Object.fromEntries(Object.keys(read).map((name) => [name, shown[name]])), read)
  })
})
