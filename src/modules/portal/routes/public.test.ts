import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { endArticle } from '../acts/end-article.ts'
import { articleName } from '../rules/address.ts'
import { getArticle } from '../store/articles.ts'
import { siteOf } from '../testing/browser.ts'
import { type Desk, plantTree } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { act, district, taLong, publish, system } = await plantTree(transactor)
const reader = siteOf(transactor)({ kind: 'visitor' })

async function published(at: Desk, title: string) {
  const id = await publish(at, title)
  const article = await transactor.read(system, (from) => getArticle(from, id))
  return { id, number: article.number, name: articleName(article) }
}

describe('public pages', () => {
  it('have one address for an article: other words before its number lead there', async () => {
    const { name, number } = await published(district, 'Đường mới')
    assert.equal((await reader.get(`/bai-viet/${name}`)).status, 200)
    const moved = await reader.get(`/bai-viet/ten-cu-${number}`)
    assert.deepEqual([moved.status, moved.location], [301, `/bai-viet/${name}`])
  })

  it('show an article only where it is shown, and lead from elsewhere to its home', async () => {
    const { name } = await published(taLong, 'Của xã')
    const moved = await reader.get(`/bai-viet/${name}`)
    assert.deepEqual([moved.status, moved.location], [301, `/trang/ta-long/bai-viet/${name}`])
    assert.equal((await reader.get(moved.location)).status, 200)
  })

  it('answer to each ending with what it means', async () => {
    const goal = await published(district, 'Còn')
    const [withdrawn, merged, wrong] = [
      await published(district, 'Một'),
      await published(district, 'Hai'),
      await published(district, 'Ba'),
    ]
    const end = (articleId: typeof goal.id, ended: 'withdrawn' | 'merged' | 'error') =>
      act(district.writer, endArticle, { articleId, ended, why: `Vì ${ended}`, mergedInto: ended === 'merged' ? goal.id : null }) // prettier-ignore
    await end(withdrawn.id, 'withdrawn')
    await end(merged.id, 'merged')
    await end(wrong.id, 'error')
    const kept = await reader.get(`/bai-viet/${withdrawn.name}`)
    assert.deepEqual(
      [kept.status, /Vì withdrawn/.test(kept.text), /Nội dung Một/.test(kept.text)],
      [200, true, true],
    )
    const led = await reader.get(`/bai-viet/${merged.name}`)
    assert.deepEqual([led.status, led.location], [301, `/bai-viet/${goal.name}`])
    const gone = await reader.get(`/bai-viet/${wrong.name}`)
    assert.deepEqual(
      [gone.status, /Vì error/.test(gone.text), /Nội dung Ba/.test(gone.text)],
      [410, true, false],
    )
  })

  it('tell what is not there: a site, a section, an article, a number that is none', async () => {
    for (const path of [
      '/trang/khong-co',
      '/muc/khong-co',
      '/bai-viet/khong-co-99999',
      '/bai-viet/khong-so',
      '/trang/ta-long/muc/x',
    ])
      assert.equal((await reader.get(path)).status, 404, path)
  })

  it('list a section page by page, each article once', async () => {
    for (let number = 1; number <= 45; number++) await publish(taLong, `Tin ${number}`)
    const seen: string[] = []
    let path: string | undefined = '/trang/ta-long/muc/tin-tuc'
    let pages = 0
    while (path) {
      const { text } = await reader.get(path)
      seen.push(...[...text.matchAll(/>(Tin \d+)</g)].map(([, title]) => title!))
      path = /href="(\/trang\/ta-long\/muc\/tin-tuc\?truoc=\d+)"/.exec(text)?.[1]
      pages++
    }
    assert.equal(pages, 3)
    assert.equal(seen.length, 45)
    assert.equal(new Set(seen).size, 45)
    assert.equal(seen[0], 'Tin 45')
  })
})
