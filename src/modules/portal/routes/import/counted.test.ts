import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { nukeVietDump, someFeed } from '../../testing/old-site.ts'

const { bringOver, clerk, database, tree } = await importDesk()
const { district, publish } = tree

await database.owner.query(
  `INSERT INTO organisations.authorities (id, level, kind, slug, hosted, valid_from) VALUES ($1, 'district', 'people-committee', 'huyen', true, '2000-01-01')`,
  [district.authorityId],
)
await database.owner.query(
  `INSERT INTO organisations.authority_versions (id, authority_id, valid_from, name, place_name, abbreviation, contacts, reason, changed_by, changed_at)
   VALUES ($1, $2, '2000-01-01', 'Huyện', 'Huyện', 'UBND', '{}', 'test', 'test', now())`,
  [newId(), district.authorityId],
)
const pieceNamed = async (name: string) =>
  wordsOn(
    (await clerk.get('/cong-thong-tin/bat-buoc')).text.split('<tr').find((row) => row.includes(`>${name}<`)) ?? assert.fail(name), // prettier-ignore
  )
const news = () => pieceNamed('Tin tức, sự kiện')
const published = async () => {
  const words = wordsOn((await clerk.get('/cong-thong-tin/thong-ke')).text)
  return /Lần đăng (\d+)/.exec(words)?.[1]
}
const calendar = async () => (await clerk.get('/cong-thong-tin/lich-xuat-ban')).text

it('what an import brought over is as old as it was there, and no publication of this month', async () => {
  assert.match(await news(), /Còn thiếu/)
  await bringOver(
    'cu.xml',
    someFeed(
      '<title>Tin từ năm xưa</title><link>https://cu.example.vn/xua.html</link><pubDate>Thu, 23 Mar 2017 08:39:00 +0700</pubDate>',
    ),
  )
  assert.match(await news(), /Đã cũ.*23\/3\/2017/)
  assert.equal(await published(), '0')
  assert.doesNotMatch(await calendar(), /Tin từ năm xưa/)
  await publish(district, 'Tin hôm nay')
  assert.match(await news(), /Đã có/)
  assert.equal(await published(), '1')
  assert.match(await calendar(), /Tin hôm nay/)
})

it('legal documents of an old site are as old as they were there, else as the day on which they were issued', async () => {
  const laws = () => pieceNamed('Văn bản pháp luật, văn bản chỉ đạo')
  assert.match(await laws(), /Còn thiếu/)
  await bringOver('cu.sql', nukeVietDump())
  assert.match(await laws(), /1\/3\/2018/)
  // The old site did not say since when it had this one.
  const silent = nukeVietDump()
    .replaceAll('30/2019/', '31/2019/')
    .replaceAll("(2,'Văn bản 2','van-ban-2'", "(22,'Văn bản 22','van-ban-22'")
    .replace(/(31\/2019\/[^)]*\/laws\/a\.pdf',1,)\d+/, (_, row: string) => `${row}0`)
  await bringOver('cu-hon.sql', silent)
  assert.match(await laws(), /1\/6\/2019/)
})
