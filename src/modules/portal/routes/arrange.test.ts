import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import type { Actor } from '#platform/database/index.ts'
import { listSections } from '../store/sections.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { district, taLong, sectionOf, asVisitor } = await plantTree(transactor)
const browse = siteOf(transactor)
const administrator: Actor = { ...district.writer, name: 'Trần Quản Trị', roles: ['administrator'] }
const [editor, admin, reader] = [browse(district.writer), browse(administrator), browse({ kind: 'visitor' })]
const settings = '/cong-thong-tin/trang/huyen-dakrong'
const plain = {
  name: 'Trang huyện Đakrông',
  tagline: '',
  responsible: '',
  host: '',
  accent: 'river',
}

/** The links of the menu as a visitor reads them, those below another indented. */
async function menuOf(path: string) {
  const { text } = await reader.get(path)
  return text
}

describe('arranging a site', () => {
  it('changes name and colour; readers see it', async () => {
    assert.equal((await editor.post(settings, { ...plain, accent: 'forest' })).status, 303)
    assert.match((await reader.get('/')).text, /Trang huyện Đakrông/)
    assert.match((await editor.get(settings)).text, /value="forest"[^>]*checked|checked[^>]*value="forest"/)
    const tiles = (await reader.get('/')).text
    assert.match(tiles, /class="tasks"/, 'the parts of the first page stay as they were')
  })

  it('gives a host name of its own by an administrator only, one site per name', async () => {
    const named = { ...plain, host: 'Dakrong.QuangTri.gov.vn' }
    assert.equal((await editor.post(settings, named)).status, 403)
    const wrong = await admin.post(settings, { ...plain, host: 'https://x/', tagline: 'giữ lại' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Tên miền chưa đúng/)
    assert.match(wrong.text, /giữ lại/)
    assert.equal((await admin.post(settings, named)).status, 303)
    const other = browse({ ...taLong.writer, roles: ['administrator'] })
    const taken = await other.post('/cong-thong-tin/trang/ta-long', named)
    assert.equal(taken.status, 409)
    assert.match(taken.text, /đã dùng tên miền “dakrong.quangtri.gov.vn”/)
  })

  it('is not done by another authority', async () => {
    const stranger = browse(taLong.writer)
    for (const part of ['', '/chuyen-muc', '/menu', '/trang-dau', '/bieu-trung'])
      assert.equal((await stranger.get(settings + part)).status, 404)
    assert.equal((await stranger.post(settings, plain)).status, 404)
  })
})

describe('sections', () => {
  const fieldsOf = (sections: Awaited<ReturnType<typeof listSections>>) =>
    Object.fromEntries(
      sections.flatMap(({ id, name, nameEn, place }) => [
        [`name-${id}`, name],
        [`en-${id}`, nameEn],
        [`place-${id}`, String(place)],
      ]),
    )
  const now = () => asVisitor((visitor) => listSections(visitor, taLong.siteId))
  const path = '/cong-thong-tin/trang/ta-long/chuyen-muc'
  const own = browse(taLong.writer)

  it('are renamed, ordered, closed and opened; an old address still leads to what it named', async () => {
    const sections = await now()
    const news = sectionOf(taLong)
    const fields = {
      ...fieldsOf(sections),
      [`name-${news}`]: 'Tin xã',
      [`place-${news}`]: '1',
      [`close-${sectionOf(taLong, 'thong-ke')}`]: '1',
      newName: 'Gương người tốt',
      newParent: news,
    }
    assert.equal((await own.post(path, fields)).status, 303)
    const after = await now()
    assert.equal(after.find(({ id }) => id === news)?.name, 'Tin xã')
    assert.ok(!after.some(({ slug }) => slug === 'thong-ke'))
    const opened = after.find(({ slug }) => slug === 'guong-nguoi-tot')
    assert.equal(opened?.parentId, news)
    assert.match((await reader.get('/trang/ta-long/muc/tin-tuc')).text, /Tin xã/)
  })

  it('say what is wrong and keep what was typed; the path of a closed one is not taken again', async () => {
    const sections = await now()
    const [first] = sections
    const wrong = await own.post(path, {
      ...fieldsOf(sections),
      [`place-${first!.id}`]: 'đầu',
      newName: 'Mới',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Thứ tự là một số/)
    assert.match(wrong.text, /value="đầu"/)
    assert.match(wrong.text, /value="Mới"/)
    assert.equal((await own.post(path, { ...fieldsOf(sections), newName: 'Thống kê' })).status, 303)
    assert.ok((await now()).some(({ slug, name }) => slug === 'thong-ke-2' && name === 'Thống kê'))
  })
})

describe('the menu of a site', () => {
  const path = '/cong-thong-tin/trang/huyen-dakrong/menu'

  it('is the editor’s, with lines below lines, and the usual one again once it is empty', async () => {
    const news = sectionOf(district)
    const lines = {
      'label-1': 'Tin tức huyện',
      'to-1': `section:${news}`,
      'label-2': 'Báo tỉnh',
      'to-2': 'address',
      'address-2': 'https://bao.example.vn/',
      'inside-2': '1',
      'label-3': 'Các xã',
      'to-3': 'service:task-sites',
    }
    assert.equal((await editor.post(path, lines)).status, 303)
    const text = await menuOf('/')
    assert.match(text, /<summary>Tin tức huyện<\/summary>/)
    assert.match(text, /href="https:\/\/bao\.example\.vn\/"/)
    assert.match((await editor.get(path)).text, /value="Báo tỉnh"/)
    assert.equal((await editor.post(path, {})).status, 303)
    assert.doesNotMatch(await menuOf('/'), /Tin tức huyện/)
  })

  it('refuses a line that leads nowhere or carries a script, and keeps what was typed', async () => {
    const wrong = await editor.post(path, {
      'label-1': 'Bẫy',
      'to-1': 'address',
      'address-1': 'javascript:alert(1)',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /“Bẫy” chưa dẫn tới đâu/)
    assert.match(wrong.text, /value="javascript:alert\(1\)"/)
  })
})
