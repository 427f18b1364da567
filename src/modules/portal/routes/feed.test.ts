import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readXml } from '#kit/xml/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { adoptArticle } from '../acts/decide-offer.ts'
import { offerArticle } from '../acts/offer-article.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree, someText } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { act, district, taLong, draft, approve, sectionOf } = await plantTree(transactor)
const visitor = siteOf(transactor)({ kind: 'visitor' })

const hostile = 'Cảnh báo <b>lũ</b> & "gió" ]]> </script>\u0001'
const { articleId, editionId } = await draft(district, someText(hostile))
await approve(district, editionId)
await act(district.writer, offerArticle, { articleId, direction: 'down' })
const sectionId = sectionOf(taLong)
await act(taLong.writer, adoptArticle, { siteId: taLong.siteId, articleId, sectionId })

const linksIn = (text: string) => [...text.matchAll(/http:\/\/krong\.test[^"<]*/g)].map(([link]) => link)

describe('feeds and maps', () => {
  it('tell the newest in three formats, of a site and of a section, whatever stands in a title', async () => {
    for (const path of ['/rss.xml', '/atom.xml', '/muc/tin-tuc/rss.xml', '/muc/tin-tuc/atom.xml']) {
      const { status, text } = await visitor.get(path)
      assert.equal(status, 200, path)
      readXml(text)
      assert.match(text, /Cảnh báo &lt;b&gt;lũ&lt;\/b&gt; &amp; &quot;gió&quot; \]\]&gt;/, path)
    }
    for (const path of ['/feed.json', '/muc/tin-tuc/feed.json']) {
      const feed = JSON.parse((await visitor.get(path)).text) as { items: { title: string; url: string }[] }
      assert.equal(feed.items[0]!.title, hostile)
      assert.match(feed.items[0]!.url, /^http:\/\/krong\.test\/bai-viet\/canh-bao-b-lu-b-gio-script-\d+$/)
    }
    assert.equal((await visitor.get('/muc/khong-co/rss.xml')).status, 404)
    assert.doesNotMatch((await visitor.get('/muc/thong-bao/rss.xml')).text, /<item>/)
  })

  it('list every address once, at its home', async () => {
    const index = await visitor.get('/sitemap.xml')
    readXml(index.text)
    const parts = linksIn(index.text)
    assert.ok(parts.includes('http://krong.test/so-do/1.xml'))
    assert.ok(parts.includes('http://krong.test/trang/ta-long/so-do/1.xml'))
    const all: string[] = []
    for (const part of parts) {
      const { text } = await visitor.get(new URL(part).pathname)
      readXml(text)
      all.push(...linksIn(text))
    }
    assert.equal(new Set(all).size, all.length)
    assert.equal(all.filter((link) => link.includes('/bai-viet/')).length, 1)
    for (const link of all) assert.equal((await visitor.get(new URL(link).pathname)).status, 200, link)
    assert.equal((await visitor.get('/so-do/2.xml')).status, 404)
  })

  it('lead robots to the map, and away from what is made for one person', async () => {
    const { text } = await visitor.get('/robots.txt')
    assert.match(text, /Sitemap: http:\/\/krong\.test\/sitemap\.xml/)
    assert.match(text, /Disallow: \/tim-kiem/)
  })

  it('say on every site that shows an article where its home is, and carry no script by which a title could speak', async () => {
    const [home] = linksIn((await visitor.get('/feed.json')).text).filter((link) => link.includes('bai-viet'))
    const path = new URL(home!).pathname
    for (const address of [path, `/trang/ta-long${path}`]) {
      const { status, text } = await visitor.get(address)
      assert.equal(status, 200)
      assert.ok(text.includes(`<link rel="canonical" href="${home}"/>`), address)
      assert.ok(text.includes(`<meta property="og:url" content="${home}"/>`), address)
      const scripts = [...text.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
      assert.deepEqual(
        scripts.map(([, attributes]) => attributes),
        [' type="application/ld+json"'],
      )
      const told = JSON.parse(scripts[0]![2]!) as { '@graph': { headline?: string; '@type': string }[] }
      assert.equal(told['@graph'][0]!.headline, hostile)
      assert.deepEqual(
        told['@graph'].map((thing) => thing['@type']),
        ['NewsArticle', 'BreadcrumbList'],
      )
    }
  })
})
