import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, describe, it } from 'node:test'
import { type Id, newId } from '#kit/ids.ts'
import { listen } from '#platform/live/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { noFiles, testDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame } from '#platform/web/index.ts'
import type { VNode } from 'preact'
import { correctArticle, draftArticle, endArticle, forcePublish, openSite } from '#modules/portal/index.ts'
import { web } from '#modules/portal/routes.ts'

const { transactor, owner, appUrl } = await testDatabase()
const who = {
  actor: { kind: 'system', name: 'test' },
  origin: { requestId: 'test', channel: 'job' },
} as const
const site = { authorityId: newId<'authority'>(), level: 'commune', parentId: null, slug: 'ta-long', name: 'Xã Tà Long', main: true } as const // prettier-ignore
const siteId = await transactor.act(who, openSite, site)
const { rows } = await owner.query<{ id: Id<'section'> }>(
  "SELECT id FROM portal.sections WHERE slug = 'tin-tuc'",
)
const text = { title: 'Nước lên', lead: '', body: { version: 1, blocks: [] }, byline: '', source: '', correction: '', reviewOn: null } // prettier-ignore
const frame = async ({ content }: Frame) => renderDocument(content as VNode)

/** The portal as one process serves it, with the pages that it keeps; what is published anywhere empties them. */
async function newProcess() {
  const cache = createPageCache()
  const listener = await listen(appUrl, () => {})
  listener.hear(({ publishes }) => publishes && cache.clear())
  after(() => listener.close())
  const handle = createSite({
    modules: [web],
    transactor,
    sessions: { cookie: 'krong_session', signInPath: '/dang-nhap', resolve: async () => undefined },
    frames: { workspace: frame, publicPage: frame, problem: async ({ reasons }) => reasons.join('\n') },
    cache,
    log: silentLog,
    files: noFiles,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => false,
    limitsTimes: 1000,
  })
  const home = async () => (await handle(new Request('http://krong.test/'))).text()
  return { cache, home }
}

describe('what is published, corrected or withdrawn', () => {
  it('shows on the kept pages of every process, and is kept there again', async () => {
    const processes = [await newProcess(), await newProcess()]
    const untilAll = async (fits: (html: string) => boolean) => {
      for (const { home } of processes)
        for (let left = 100; !fits(await home()); left--) {
          assert.ok(left > 0, 'not seen within a second')
          await new Promise((resolve) => setTimeout(resolve, 10))
        }
    }
    await untilAll((html) => !html.includes('Nước lên'))
    const { articleId, editionId } = await transactor.act(who, draftArticle, {
      siteId,
      sections: [rows[0]!.id],
      text,
    })
    await transactor.act(who, forcePublish, { editionId, why: 'thử' })
    await untilAll((html) => html.includes('Nước lên'))
    const kept = processes.map(({ cache }) => cache.figures.hits)
    for (const { home } of processes) await home()
    assert.deepEqual(
      processes.map(({ cache }, at) => cache.figures.hits > kept[at]!),
      [true, true],
    )
    const next = await transactor.act(who, correctArticle, { articleId })
    await transactor.act(who, forcePublish, { editionId: next, why: 'thử' })
    await transactor.act(who, endArticle, { articleId, ended: 'withdrawn', why: 'Nước đã rút' })
    await untilAll((html) => !html.includes('Nước lên'))
  })
})
