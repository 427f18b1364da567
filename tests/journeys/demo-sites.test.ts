import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { databaseOf } from './database-of.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const database = databaseOf(folder)
const get = async (path: string) => (await fetch(url + path)).text()
const list = await get('/cac-trang')
const slugs = [...new Set([...list.matchAll(/href="\/trang\/([a-z0-9-]+)"/g)].map(([, slug]) => slug!))]
const figureIn = (text: string, name: string) =>
  Number(new RegExp(`${name}</dt><dd>([\\d.]+)`).exec(text)?.[1]?.replaceAll('.', ''))

describe('the sites of the demo', () => {
  it('each show something new, of their own and with a picture', async () => {
    assert.equal(slugs.length, 45, 'besides the district')
    const seen = new Map<string, number>()
    for (const slug of slugs) {
      const page = await get(`/trang/${slug}`)
      const headlines = /<ol class="headlines">.*?<\/ol>/s.exec(page)?.[0] ?? ''
      const days = [...headlines.matchAll(/datetime="([^"]+)"/g)].map(([, at]) => Temporal.Instant.from(at!))
      const newest = days.reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b))
      assert.ok(Temporal.Now.instant().since(newest).total('hours') < 24 * 9, `${slug} has news`)
      assert.ok(
        new Set(days.map((at) => at.toString().slice(0, 10))).size >= 3,
        `${slug} spoke on several days`,
      )
      assert.match(headlines, /<img/, `${slug} shows a picture`)
      const [first = ''] = /<h2><a [^>]*>[^<]+/.exec(headlines) ?? []
      const title = first.replace(/.*>/, '')
      seen.set(title, (seen.get(title) ?? 0) + 1)
    }
    const repeated = [...seen].filter(([, times]) => times > 7)
    assert.deepEqual(repeated, [], 'no title stands first on many sites')
  })

  it('communes adopt stories of the district and say some in their own words', async () => {
    const { rows } = await database.query<{ decision: string; sites: number }>(
      'SELECT decision, count(DISTINCT site_id)::int AS sites FROM portal.adoptions GROUP BY decision ORDER BY decision',
    )
    assert.deepEqual(rows, [
      { decision: 'adopted', sites: 13 },
      { decision: 'localised', sites: 2 },
    ])
  })

  it('count readers from the beginning, and say that these figures are samples', async () => {
    for (const slug of ['huyen-dakrong', 'ta-long', 'du-lich']) {
      const text = await get(`/luot-truy-cap/${slug}`)
      const [month, total] = [figureIn(text, 'Tháng hiện tại'), figureIn(text, 'Tổng lượt truy cập')]
      assert.ok(total > 1_000 && month < total / 5, `${slug}: ${month}, ${total}`)
      assert.match(text, /Có cả số mẫu của bản dùng thử/)
    }
    const { rows } = await database.query<{ unread: number }>(
      'SELECT count(*)::int AS unread FROM portal.placements p WHERE p.main AND p.first_at IS NOT NULL AND p.left_at IS NULL AND NOT EXISTS (SELECT FROM portal.article_views v WHERE v.article_id = p.article_id AND v.site_id = p.site_id AND v.guests > 0)',
    )
    assert.ok(
      rows[0]!.unread <= 1,
      `${rows[0]!.unread} articles nobody read; the English one may be among them`,
    )
  })
})
