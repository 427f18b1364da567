import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { RichText } from '#kit/rich-text/index.ts'
import { openPool } from '#platform/database/index.ts'
import { startWorker } from '#platform/jobs/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { doJobs, noFiles, plainServer, testDatabase } from '#platform/testing/index.ts'
import { correctArticle } from '../acts/correct-article.ts'
import { endArticle } from '../acts/end-article.ts'
import { changeDraft } from '../acts/change-draft.ts'
import { preparePortal } from '../instance.ts'
import { work } from '../jobs.ts'
import { getArticle } from '../store/articles.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree, someText } from '../testing/tree.ts'
import { linkWork } from './check-links.ts'

const database = await testDatabase({
  announce: createAnnouncer(new Map(Object.entries(work.subscriptions ?? {}))),
})
const { transactor, owner } = database
const { district, taLong, act, draft, approve, publish, system } = await plantTree(transactor)
const browse = siteOf(transactor)
const [editor, stranger] = [browse(district.writer), browse(taLong.writer)]
const list = '/cong-thong-tin/lien-ket'

/** Another office's site: what it was asked, and what it answers. */
const asked: string[] = []
let revived = false
/** What a question waits for before it is answered. */
let held: Promise<void> | undefined
let underWay = 0
let mostUnderWay = 0
const office = await plainServer(async (request, response) => {
  const path = request.url ?? ''
  asked.push(`${request.method} ${path}`)
  mostUnderWay = Math.max(mostUnderWay, ++underWay)
  await held
  const answer = (status: number, headers = {}) => {
    underWay--
    response.writeHead(status, headers).end()
  }
  if (path === '/gone') return answer(revived ? 200 : 404)
  if (path === '/no-head') return answer(request.method === 'HEAD' ? 405 : 200)
  if (path === '/moved') return answer(301, { location: '/here' })
  if (path === '/moved-away') return answer(302, { location: '/gone' })
  if (path === '/round') return answer(302, { location: '/round' })
  if (path === '/to-victim') return answer(302, { location: victim.url })
  if (path === '/locked') return answer(403)
  if (path === '/broken') return answer(500)
  return answer(200)
})
const victim = await plainServer((_, response) => {
  asked.push('victim')
  response.end('secret')
})
const at = (path: string) => `${office.url}${path}`
const ask = (settings = {}) =>
  preparePortal({ publicUrl: 'http://krong.test', followsLinks: true, internal: [office.host], pauseMs: 0, ...settings }) // prettier-ignore

const withLinks = (...hrefs: string[]): RichText => ({
  version: 1,
  blocks: [
    {
      kind: 'paragraph',
      content: hrefs.map((href) => ({
        kind: 'link',
        href,
        content: [{ kind: 'text', text: 'xem trang này' }],
      })),
    },
  ],
})
async function told(title: string, ...hrefs: string[]) {
  const made = await draft(district, someText(title, { body: withLinks(...hrefs) }))
  await approve(district, made.editionId)
  return made.articleId
}
const run = async (task: keyof typeof linkWork.tasks) => {
  await owner.query('SELECT graphile_worker.add_job($1)', [task])
  assert.deepEqual(await doJobs(database, linkWork.tasks), [])
}
async function deadNow() {
  const { rows } = await owner.query<{ href: string; answer: string }>(
    'SELECT href, answer FROM portal.links WHERE left_at IS NULL AND dead_since IS NOT NULL ORDER BY href',
  )
  return new Map(rows.map(({ href, answer }) => [href.replace(office.url, ''), answer]))
}

describe('links of what is public', () => {
  it('inside are told by the own tables, also under the full address of a site', async () => {
    ask({ followsLinks: false })
    const gone = await publish(district, 'Bài sẽ gỡ')
    const { number } = await transactor.read(system, (reader) => getArticle(reader, gone))
    const inside = [
      `/bai-viet/bai-se-go-${number}`,
      'http://krong.test/muc/khong-co',
      '/muc/tin-tuc',
      '/bang-thong-bao',
    ]
    const article = await told('Bài có liên kết', ...inside, at('gone'))
    await run('portal.gather-links')
    assert.deepEqual([...(await deadNow())], [['http://krong.test/muc/khong-co', 'inner-gone']])
    assert.deepEqual(asked, [], 'outside nobody is asked unless the instance allows it')

    await act(district.writer, endArticle, { articleId: gone, ended: 'withdrawn', why: 'Thử' })
    await owner.query('UPDATE portal.links SET checked_at = NULL')
    await run('portal.check-links')
    assert.deepEqual((await deadNow()).get(inside[0]!), 'inner-gone')
    const { text } = await editor.get(list)
    assert.match(text, /Bài có liên kết/)
    assert.match(text, /của mình đã gỡ/)
    assert.match(text, /KRONG_FOLLOW_LINKS=on/)
    assert.match(text, new RegExp(`/bai/${article}/dinh-chinh`))
    assert.doesNotMatch((await stranger.get(list)).text, /Bài có liên kết/)
  })

  it('outside are followed politely: the head first, one at a time, never into the own network', async () => {
    ask()
    const out = ['no-head', 'moved', 'moved-away', 'round', 'to-victim', 'locked', 'broken'].map(at)
    await told('Bài trỏ ra ngoài', ...out, 'http://khong-co-ten.invalid/', victim.url, 'mailto:a@b.vn')
    await run('portal.check-links')
    const dead = await deadNow()
    assert.deepEqual(
      ['gone', 'moved-away', 'round', 'broken', 'http://khong-co-ten.invalid/'].map((href) => dead.get(href)),
      ['not-found', 'not-found', 'too-many-redirects', 'server-fails', 'name-unknown'],
    )
    for (const fine of ['no-head', 'moved', 'to-victim', 'locked']) assert.equal(dead.has(fine), false, fine)
    assert.ok(asked.includes('HEAD /no-head') && asked.includes('GET /no-head'))
    assert.ok(!asked.includes('GET /moved'), 'the whole only where the head told nothing')
    assert.ok(!asked.includes('victim'), 'private addresses are not asked')
    assert.equal(mostUnderWay, 1, 'one question at a time')
  })

  it('are not followed again within the week, but when somebody asks; what came back to life leaves the list', async () => {
    asked.length = 0
    await run('portal.check-links')
    assert.deepEqual(asked, [])
    revived = true
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM portal.links WHERE href = $1', [
      at('gone'),
    ])
    const again = `${list}/${rows[0]!.id}/thu-lai`
    assert.equal((await stranger.post(again, {})).status, 404)
    assert.equal((await editor.post(again, {})).status, 303)
    assert.match((await editor.get(list)).text, /Sẽ thử lại trong ít phút/)
    assert.deepEqual(await doJobs(database, linkWork.tasks), [])
    assert.deepEqual(asked, ['HEAD /gone'])
    assert.equal((await deadNow()).has('gone'), false)
  })

  it('are all found, however many stretches what is public takes', async () => {
    ask({ followsLinks: false, stretch: 2 })
    const many = ['mot', 'hai', 'ba', 'bon', 'nam'].map((name) => `/muc/khong-co-${name}`)
    for (const href of many) await told(`Bài trỏ tới ${href}`, href)
    for (const task of ['portal.check-links', 'portal.gather-links'] as const) {
      await owner.query('DELETE FROM portal.links')
      await run(task)
      const dead = await deadNow()
      for (const href of many) assert.equal(dead.get(href), 'inner-gone', href)
    }
    ask()
  })

  it('leave the list with the correction of their article', async () => {
    const article = await told('Bài sẽ sửa', '/muc/khong-co-nua')
    await run('portal.check-links')
    assert.ok((await deadNow()).has('/muc/khong-co-nua'))
    const editionId = await act(district.writer, correctArticle, { articleId: article })
    await act(district.writer, changeDraft, { editionId, text: someText('Bài sẽ sửa', { body: withLinks('/muc/tin-tuc') }) }) // prettier-ignore
    await approve(district, editionId)
    await run('portal.check-links')
    assert.equal((await deadNow()).has('/muc/khong-co-nua'), false)
  })

  it('are followed by one round at a time, whatever is due and however many workers there are', async (t) => {
    await told('Bài chậm', at('slow-1'))
    asked.length = mostUnderWay = 0
    const { promise, resolve: release } = Promise.withResolvers<void>()
    held = promise
    let others = 0
    const tasks = {
      ...linkWork.tasks,
      'test.other': async () => void others++,
    }
    const pool = openPool(database.ownerUrl, 'krong_owner', { max: 8, name: 'worker', foreign: true })
    const start = () =>
      startWorker({ pool, transactor, files: noFiles, tasks, schedules: [], log: silentLog })
    for (const { task, queue } of linkWork.schedules)
      await owner.query('SELECT graphile_worker.add_job($1, queue_name := $2)', [task, queue])
    for (let count = 0; count < 20; count++) await owner.query("SELECT graphile_worker.add_job('test.other')")
    const workers = [await start(), await start()]
    t.after(async () => {
      for (const worker of workers) await worker.stop()
      await pool.end()
    })
    while (others < 20 || asked.length === 0) await pause(20)
    const { rows } = await owner.query("SELECT FROM graphile_worker.jobs WHERE task_identifier LIKE 'portal.%-links' AND locked_at IS NOT NULL") // prettier-ignore
    assert.equal(rows.length, 1, 'the second waits, and holds no worker meanwhile')
    release()
    held = undefined
    const left = async () => (await owner.query("SELECT FROM graphile_worker.jobs WHERE task_identifier LIKE 'portal.%-links'")).rows.length // prettier-ignore
    while ((await left()) > 0) await pause(20)
    assert.deepEqual(asked, ['HEAD /slow-1'], 'asked once: the second found it followed')
    assert.equal(mostUnderWay, 1)
  })
})
