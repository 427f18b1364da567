import assert from 'node:assert/strict'
import { it } from 'node:test'
import { comeIn, visitor } from './browser.ts'
import { editorsPages } from './editors-looked-at.ts'
import { everyView, lookAt } from './look-at.ts'
import { morePages } from './more-looked-at.ts'
import { openLooked } from './looked-at-site.ts'

const { url, browser, database, idOf, district } = await openLooked()

const picture = await idOf(
  `SELECT id FROM portal.media WHERE kind = 'picture' AND authority_id = '${district}' ORDER BY made_at LIMIT 1`,
)
const shownDraft = await idOf('SELECT edition_id AS id FROM portal.preview_links ORDER BY made_at LIMIT 1')
const drafted = await idOf(`SELECT article_id AS id FROM portal.editions WHERE id = '${shownDraft}'`)
const ownAlert = await idOf(
  `SELECT id FROM alerts.alerts WHERE authority_id = '${district}' ORDER BY number DESC LIMIT 1`,
)
const script = await idOf(`SELECT id FROM alerts.scripts WHERE authority_id = '${district}' LIMIT 1`)
const airing = await idOf(
  `SELECT a.id FROM alerts.airings a WHERE authority_id = '${district}' AND NOT EXISTS (SELECT FROM alerts.airing_outcomes o WHERE o.airing_id = a.id) ORDER BY at DESC LIMIT 1`,
)
const more = await morePages(url, database, shownDraft)

const pages = [
  ...(await editorsPages(idOf, district)),
  ...more.editors,
  '/cong-thong-tin',
  '/cong-thong-tin/viet/huyen-dakrong',
  `/cong-thong-tin/ban/${shownDraft}/sua`,
  `/cong-thong-tin/ban/${shownDraft}/xem-truoc`,
  `/cong-thong-tin/bai/${drafted}/cac-ban`,
  '/cong-thong-tin/trang/huyen-dakrong/thu-tu?muc=tin-tuc',
  `/cong-thong-tin/thu-vien/${picture}`,
  '/truc-canh-bao',
  '/truc-canh-bao/phat',
  '/truc-canh-bao/loai',
  `/truc-canh-bao/canh-bao/${ownAlert}`,
  `/truc-canh-bao/canh-bao/${ownAlert}/ban-moi`,
  '/truc-canh-bao/gui-ra',
  '/truc-canh-bao/kenh',
  '/truc-canh-bao/kenh/facebook',
  '/truc-canh-bao/kenh/zalo',
  '/dai-truyen-thanh',
  '/dai-truyen-thanh/soan',
  `/dai-truyen-thanh/ban/${script}`,
  `/dai-truyen-thanh/ban/${script}/in`,
  `/dai-truyen-thanh/phat/${airing}`,
]

it('every page of the editors fits at 360 px in the dark, at 768 and at 1280 px, and axe finds nothing (WCAG 2.2 AA)', async () => {
  const { page, context, complaints } = await visitor(browser, url)
  await comeIn(page, 'quantri')
  await lookAt(page, pages, 'quan-tri', everyView)
  assert.deepEqual(
    complaints.filter((text) => !text.includes('404')),
    [],
  )
  await context.close()
})
