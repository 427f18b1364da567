import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { today } from '#kit/calendar/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { asTitleQuery } from '../../rules/search/question.ts'
import { quartersBack, withinTitles } from '../../rules/search/windows.ts'
import { siteOf } from '../../testing/browser.ts'
import { plantTree } from '../../testing/tree.ts'

const { owner, transactor } = await testDatabase()
const { district, taLong } = await plantTree(transactor)
const visitor = siteOf(transactor)({ kind: 'visitor' })

// 3,000 entries of five years, half of them of the commune: a fifth has the words in the title, another fifth in the text.
await owner.query(
  `INSERT INTO portal.search_entries (type, subject_id, authority_id, site_id, shown_on, path, language, title, folded, lead, text, at, sample, words)
   SELECT 'article', gen_random_uuid(), $1, site, ARRAY[site], '/bai-viet/so-' || n, 'vi', title, ' ' || portal.search_text(title) || ' ', '', said, at, true,
     portal.search_words(portal.search_marks('article', at, ARRAY[site], '{}'), title, said, '{}')
   FROM (SELECT n, now() - n * interval '14 hours' AS at, CASE n % 2 WHEN 0 THEN $2::uuid ELSE $3::uuid END AS site,
       CASE n % 5 WHEN 0 THEN 'Họp giao ban số ' ELSE 'Tin số ' END || n AS title, CASE n % 5 WHEN 1 THEN 'Buổi họp giao ban.' ELSE 'Mưa.' END AS said
     FROM generate_series(1, 3000) n) e`,
  [district.authorityId, district.siteId, taLong.siteId],
)
await owner.query('SELECT portal.take_search_census(now())')

const titlesIn = (html: string) =>
  [...html.matchAll(/<h2><a href="[^"]*">(.*?)<\/a><\/h2>/g)].map(([, title]) =>
    title!.replaceAll(/<\/?mark>/g, ''),
  )

/** The titles on every page of results, one after the other. */
async function allFound(question: string, site = '', more = ''): Promise<string[]> {
  let next: string | undefined = `${site}/tim-kiem?q=${encodeURIComponent(question)}${more}`
  const titles: string[] = []
  while (next) {
    const { status, text } = await visitor.get(next)
    assert.equal(status, 200)
    titles.push(...titlesIn(text))
    next = /href="([^"]*[?;&]sau=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
  return titles
}
const isTitled = (title: string) => title.startsWith('Họp giao ban')

describe('search among many', () => {
  it('shows each once over all pages, titles above texts', async () => {
    const titles = await allFound('hop giao ban')
    assert.equal(new Set(titles).size, titles.length)
    const titled = titles.filter(isTitled).length
    assert.ok(titled >= 160, `${titled} titles`)
    assert.ok(titles.slice(0, titled).every(isTitled), 'titles first')
    assert.ok(titles.length > titled, 'then texts')
  })

  it('finds a title of long ago, in whichever window it stands', async () => {
    for (const number of [5, 700, 2995])
      assert.equal((await allFound(`họp giao ban số ${number}`))[0], `Họp giao ban số ${number}`)
  })

  it('asks for words of titles by quarter as the index holds them', async () => {
    const [newest] = quartersBack(today(Temporal.Now.instant()), () => 0.1)
    const question = { choices: [[['hop']], [['giao']]] }
    const asked = withinTitles((quarter) => asTitleQuery(question, quarter), newest!, [])
    const { rows } = await owner.query<{ many: number; titled: number }>(
      `SELECT count(*)::int AS many, count(*) FILTER (WHERE folded LIKE '% hop giao %')::int AS titled FROM portal.search_entries WHERE words @@ $1::tsquery`,
      [asked],
    )
    assert.ok(rows[0]!.many > 0)
    assert.equal(rows[0]!.titled, rows[0]!.many)
  })

  it('stays within the site and the year that were asked for', async () => {
    const here = await allFound('giao ban', '/trang/ta-long', '&o=trang')
    assert.ok(here.length > 100)
    assert.ok(here.every((title) => Number(title.replace(/\D+/, '')) % 2 === 1))
    const year = new Date().getUTCFullYear() - 2
    const { rows } = await owner.query<{ title: string }>(
      "SELECT title FROM portal.search_entries WHERE to_char(at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY') = $1",
      [String(year)],
    )
    const ofYear = new Set(rows.map(({ title }) => title))
    const found = await allFound('giao ban', '', `&nam=${year}`)
    assert.ok(found.length > 50)
    assert.deepEqual(
      found.filter((title) => !ofYear.has(title)),
      [],
    )
  })

  it('offers words that are found somewhere, however long ago', async () => {
    const { text } = await visitor.get('/tim-kiem?q=giao+ban+2995+xyzzy')
    assert.match(text, /<a href="\/tim-kiem\?q=[^"]*">giao ban 2995<\/a>/)
  })
})
