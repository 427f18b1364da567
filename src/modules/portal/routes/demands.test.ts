import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { today } from '#kit/calendar/index.ts'
import { newId } from '#kit/ids.ts'
import { enquiryUrls, mondayOf, publishWeek } from '#modules/enquiries/index.ts'
import { legislationUrls } from '#modules/legislation/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { openSite } from '../acts/open-site.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree } from '../testing/tree.ts'

const { transactor, owner } = await testDatabase()
const { act, system, district, taLong, baNang, publish } = await plantTree(transactor)
for (const [desk, slug, level] of [
  [district, 'huyen', 'district'],
  [taLong, 'ta-long', 'commune'],
  [baNang, 'ba-nang', 'commune'],
] as const) {
  await owner.query(
    `INSERT INTO organisations.authorities (id, level, kind, slug, hosted, valid_from) VALUES ($1, $2, 'people-committee', $3, true, '2000-01-01')`,
    [desk.authorityId, level, slug],
  )
  await owner.query(
    `INSERT INTO organisations.authority_versions (id, authority_id, valid_from, name, place_name, abbreviation, contacts, reason, changed_by, changed_at)
     VALUES ($1, $2, '2000-01-01', $3, $3, 'UBND', $4, 'test', 'test', now())`,
    [newId(), desk.authorityId, slug, desk === taLong ? { phone: '02333 000 000' } : {}],
  )
}
await act(system, openSite, { authorityId: district.authorityId, level: 'district', parentId: district.siteId, kind: 'topic', slug: 'giao-duc', name: 'Giáo dục' }) // prettier-ignore
const browse = siteOf(transactor)
const editor = browse(taLong.writer)
const page = '/cong-thong-tin/bat-buoc'
const tableOf = (text: string) => text.slice(text.lastIndexOf('<tbody'))
const rowOf = (text: string, name: string) =>
  text.split('<tr').find((row) => row.includes(`>${name}<`)) ?? assert.fail(name)

describe('the checklist of what is demanded', () => {
  it('names each piece of the own site with its decree, its day, and the way to mend it', async () => {
    const { text } = await editor.get(page)
    const news = rowOf(text, 'Tin tức, sự kiện')
    assert.match(news, /Còn thiếu/)
    assert.match(news, /href="\/cong-thong-tin\/viet\/ta-long\?muc=tin-tuc"/)
    assert.match(news, /NĐ 224\/2026\/NĐ-CP ngày 24\/6\/2026 Đ\.9/)
    assert.match(news, /áp dụng từ 1\/7\/2026/)
    assert.doesNotMatch(text, /NĐ 43\/2011/, 'that age is over')
    assert.match(rowOf(text, 'Thông tin liên hệ của cơ quan'), /Đã có/)
    assert.match(rowOf(text, 'Lịch làm việc của lãnh đạo'), /href="\/hoi-dap-phan-anh\/lich-tuan"/)
    const write = await editor.get('/cong-thong-tin/viet/ta-long?muc=gioi-thieu')
    const introduction = taLong.sections.find(({ slug }) => slug === 'gioi-thieu')!
    assert.match(write.text, new RegExp(`value="${introduction.id}"[^>]* (selected|checked)`))
  })

  it('sees what is told, in a section or elsewhere, and when it grows old', async () => {
    await publish(taLong, 'Tin mới')
    const monday = mondayOf(today(Temporal.Now.instant()))
    const week = (at: Temporal.PlainDate) =>
      act({ kind: 'system', name: 'Văn thư', authorityId: taLong.authorityId }, publishWeek, {
        authorityId: taLong.authorityId,
        monday: at,
        typed: 'Thứ Hai\n7:30 Chủ tịch: Họp',
      })
    await week(monday.subtract({ days: 14 }))
    const before = (await editor.get(page)).text
    assert.match(rowOf(before, 'Tin tức, sự kiện'), /Đã có/)
    assert.doesNotMatch(rowOf(before, 'Tin tức, sự kiện'), /Bổ sung/)
    assert.match(rowOf(before, 'Lịch làm việc của lãnh đạo'), /Đã cũ/)
    await week(monday)
    assert.match(rowOf((await editor.get(page)).text, 'Lịch làm việc của lãnh đạo'), /Đã có/)
  })

  it('has every site in one table, sorted by what is missing unless asked otherwise', async () => {
    const places = async (query: string) => {
      const table = tableOf((await editor.get(page + query)).text)
      return ['Huyện Đakrông', 'Xã Tà Long', 'Xã Ba Nang', 'Giáo dục'].toSorted(
        (a, b) => table.indexOf(a) - table.indexOf(b),
      )
    }
    // Ba Nang lacks contacts too; Tà Long has told three; a topic site is asked for nothing.
    assert.deepEqual(await places(''), ['Xã Ba Nang', 'Huyện Đakrông', 'Xã Tà Long', 'Giáo dục'])
    assert.deepEqual(await places('?xep=name'), ['Huyện Đakrông', 'Xã Ba Nang', 'Xã Tà Long', 'Giáo dục'])
    assert.match(tableOf((await editor.get(page)).text), /trang chuyên đề/)
  })

  it('shows the site of another authority without ways to mend it', async () => {
    const { text } = await editor.get(`${page}?trang=ba-nang`)
    assert.match(text, /<h2>Xã Ba Nang<\/h2>/)
    assert.doesNotMatch(text, /cong-thong-tin\/viet\//)
  })

  it('offers the contacts to the administrator alone, who keeps them', async () => {
    const contacts = async (role: string) =>
      rowOf(
        (await browse({ ...baNang.writer, roles: [role] }).get(page)).text,
        'Thông tin liên hệ của cơ quan',
      ).includes(`/to-chuc/co-quan/${baNang.authorityId}/lien-he`)
    assert.deepEqual(
      [await contacts('administrator'), await contacts('leader'), await contacts('editor')],
      [true, false, false],
    )
  })

  it('offers each way to those who may go it', async () => {
    const offered = async (role: string) => {
      const { text } = await browse({ ...baNang.writer, roles: [role] }).get(page)
      return [
        ['Tin tức, sự kiện', '/cong-thong-tin/viet/ba-nang'],
        ['Lịch làm việc của lãnh đạo', enquiryUrls.week()],
        ['Lịch tiếp công dân', enquiryUrls.receptions()],
        ['Văn bản pháp luật, văn bản chỉ đạo', legislationUrls.desk()],
      ].map(([name = '', href]) => rowOf(text, name).includes(`href="${href}`))
    }
    assert.deepEqual(await offered('editor'), [true, true, true, true])
    assert.deepEqual(await offered('administrator'), [true, false, false, true])
    assert.deepEqual(await offered('clerk'), [false, true, true, true])
    assert.deepEqual(await offered('one-stop-officer'), [false, true, true, false])
    const specialist = browse({ ...baNang.writer, roles: ['specialist'] })
    assert.equal((await specialist.get(page)).status, 403)
  })

  it('says where a section must be opened first', async () => {
    await owner.query(
      "UPDATE portal.sections SET closed_at = now() WHERE site_id = $1 AND demand = 'statistics'",
      [taLong.siteId],
    )
    const row = rowOf((await editor.get(page)).text, 'Thông tin, báo cáo thống kê')
    assert.match(row, /href="\/cong-thong-tin\/trang\/ta-long\/chuyen-muc"[^>]*>Mở chuyên mục/)
    const leader = browse({ ...taLong.writer, roles: ['leader'] })
    assert.doesNotMatch((await leader.get(page)).text, /Mở chuyên mục/, 'who may not arrange it')
  })
})
