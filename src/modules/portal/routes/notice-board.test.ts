import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { forcePublish } from '../acts/approve-edition.ts'
import type { NoticeTerm } from '../article.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree, someText } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { district, sectionOf, act, draft, asVisitor } = await plantTree(transactor)
const browse = siteOf(transactor)
const administrator: Actor = { ...district.writer, roles: ['instance-administrator'] }
const [editor, admin, reader] = [browse(district.writer), browse(administrator), browse({ kind: 'visitor' })]
const today = await asVisitor(async (visitor) => visitor.today)
const asTyped = (day: Temporal.PlainDate) => `${day.day}/${day.month}/${day.year}`

const write = (title: string, notice: Record<string, string>) =>
  editor.post('/cong-thong-tin/viet/huyen-dakrong', {
    title,
    lead: '',
    body: 'Mời bà con xem.',
    section: sectionOf(district, 'thong-bao'),
    ...notice,
  })
async function hang(title: string, notice: NoticeTerm) {
  const { editionId } = await draft(district, someText(title, { notice }))
  await act(district.writer, forcePublish, { editionId, why: 'Thử' })
}

describe('the notice board', () => {
  it('shows a notice only once it was published, with its kind and days, on the page, in the feed and on its article', async () => {
    const made = await write('Cắt điện thôn Vùng Kho', {
      noticeCategory: 'dien-nuoc',
      noticeFrom: asTyped(today),
      noticeUntil: asTyped(today.add({ days: 3 })),
    })
    assert.equal(made.status, 303, made.text)
    assert.doesNotMatch((await reader.get('/bang-thong-bao')).text, /Vùng Kho/)
    assert.match((await editor.get(made.location)).text, /Hiệu lực từ/)
    assert.equal((await editor.post(`${made.location}/dang-ngay`, { why: 'Gấp' })).status, 303)

    const { text } = await reader.get('/bang-thong-bao')
    assert.match(text, /Vùng Kho/)
    assert.match(text, /Cắt điện, cắt nước, cấm đường/)
    assert.match((await reader.get('/bang-thong-bao/rss.xml')).text, /<title>Cắt điện thôn Vùng Kho<\/title>/)
    const [, href = ''] = /href="(\/bai-viet\/cat-dien[\w-]+)"/.exec(text) ?? []
    const article = await reader.get(href)
    assert.match(article.text, /Hiệu lực từ \d+\/\d+\/\d+ đến hết \d+\/\d+\/\d+/)
    assert.doesNotMatch(article.text, /đã hết hiệu lực/)
  })

  it('moves what is over to the past by itself, and chooses by kind', async () => {
    const gone = {
      category: 'moi-hop',
      from: today.subtract({ days: 9 }),
      until: today.subtract({ days: 1 }),
    }
    await hang('Họp thôn đầu tháng', gone)
    await hang('Họp thôn cuối tháng', { ...gone, until: today })
    await hang('Tuyển cộng tác viên', { category: 'tuyen-dung', from: today, until: null })
    const [now, past] = [await reader.get('/bang-thong-bao'), await reader.get('/bang-thong-bao?cu=1')]
    assert.match(now.text, /cuối tháng/)
    assert.doesNotMatch(now.text, /đầu tháng/)
    assert.match(past.text, /đầu tháng/)
    assert.doesNotMatch(past.text, /cuối tháng|Tuyển cộng tác viên/)
    const meetings = await reader.get('/bang-thong-bao?loai=moi-hop')
    assert.match(meetings.text, /cuối tháng/)
    assert.doesNotMatch(meetings.text, /Tuyển cộng tác viên/)
    const [, href = ''] = /href="(\/bai-viet\/hop-thon-dau[\w-]+)"/.exec(past.text) ?? []
    assert.match((await reader.get(href)).text, /đã hết hiệu lực/)
    assert.match((await reader.get('/trang/ta-long/bang-thong-bao')).text, /Hiện không có thông báo/)
  })

  it('says what a notice lacks and keeps what was typed', async () => {
    const lacking = await write('Thiếu ngày', { noticeCategory: 'khac', noticeFrom: '' })
    assert.equal(lacking.status, 422)
    assert.match(lacking.text, /Thông báo cần ngày bắt đầu/)
    assert.match(lacking.text, /value="Thiếu ngày"/)
    const kindless = await write('Thiếu loại', { noticeFrom: asTyped(today) })
    assert.match(kindless.text, /chọn thêm loại thông báo/)
    const turned = await write('Ngược', {
      noticeCategory: 'khac',
      noticeFrom: asTyped(today),
      noticeUntil: asTyped(today.subtract({ days: 1 })),
    })
    assert.match(turned.text, /Ngày hết hiệu lực phải sau/)
  })

  it('has kinds that administrators of the instance open and close; a closed one goes on naming what stands under it', async () => {
    const path = '/cong-thong-tin/loai-thong-bao'
    assert.equal((await editor.post(path, { name: 'Phiên chợ' })).status, 403)
    assert.equal((await admin.post(path, { name: 'Phiên chợ', nameEn: 'Markets' })).status, 303)
    await hang('Phiên chợ vùng cao', { category: 'phien-cho', from: today, until: null })
    const held = await write('Chợ tháng sau', { noticeCategory: 'phien-cho', noticeFrom: asTyped(today) })
    const ofOneAuthority = browse({ ...administrator, roles: ['administrator'] } as Actor)
    for (const other of [editor, ofOneAuthority])
      assert.equal((await other.post(`${path}/phien-cho/dong`, {})).status, 403)
    assert.equal((await admin.post(`${path}/phien-cho/dong`, {})).status, 303)
    assert.match((await editor.get(`${held.location}/sua`)).text, /value="phien-cho" selected/)
    assert.doesNotMatch((await editor.get(path)).text, /Phiên chợ/)
    assert.match((await reader.get('/bang-thong-bao')).text, /Phiên chợ[^<]* · /)
    assert.equal((await admin.post(path, { name: '' })).status, 422)
  })

  it('refuses a kind that is none', async () => {
    const made = await write('Loại lạ', { noticeCategory: 'bia-dat', noticeFrom: asTyped(today) })
    assert.equal(made.status, 422)
    assert.match(made.text, /value="Loại lạ"/)
  })
})
