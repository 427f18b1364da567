import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { district, publish, sectionOf } = await plantTree(transactor)
const browse = siteOf(transactor)
const [writer, reader] = [browse(district.writer), browse({ kind: 'visitor' })]

it('words in another language say so to every reader; a language that nobody knows is dropped', async () => {
  const said = 'Bác sĩ nói: <span lang="en">wash your hands</span>'
  const html = `<p>${said}, <span lang="xx">ai</span> <span lang='lo" onclick="x()'>nấy</span> rõ.</p>`
  const kept = await writer.post('/cong-thong-tin/viet/huyen-dakrong/giu', {
    articleId: newId(),
    section: sectionOf(district),
    title: 'Rửa tay',
    html,
    revision: '0',
  })
  const { moved } = JSON.parse(kept.text) as { moved: { id: string } }
  const page = `/cong-thong-tin/ban/${moved.id}`
  assert.equal((await writer.post(`${page}/dang-ngay`, { why: 'Thử' })).status, 303)
  const address = /href="([^"]*\/bai-viet\/[^"]+)"/.exec((await reader.get('/')).text)?.[1]
  const { text } = await reader.get(address ?? '')
  assert.ok(text.includes(`<p>${said}, ai nấy rõ.</p>`), text)

  const pasted = '<p lang="VI">Câu <span lang="EN-US">chữ</span> <i lang="bru">ơi</i></p>'
  const { text: cleaned } = await writer.post('/cong-thong-tin/dan', { html: pasted })
  assert.equal(
    (JSON.parse(cleaned) as { html: string }).html,
    '<p>Câu chữ <span lang="bru"><em>ơi</em></span></p>',
  )
})

it('what is pasted into a translation is marked where it is not in the language of that', async () => {
  const made = await publish(district, 'Nước sạch')
  const translated = await writer.post(`/cong-thong-tin/bai/${made}/ban-tieng-anh`, {})
  const edition = /ban\/([0-9a-f-]{36})/.exec(translated.location)?.[1] ?? ''
  const screen = await writer.get(`/cong-thong-tin/ban/${edition}/sua`)
  const [door = ''] = /\/cong-thong-tin\/dan[^"&\\]*/.exec(screen.text) ?? []
  const { text } = await writer.post(door, { html: '<p><b lang="en">Clean</b> <i lang="vi">nước</i></p>' })
  assert.equal(
    (JSON.parse(text) as { html: string }).html,
    '<p><strong>Clean</strong> <span lang="vi"><em>nước</em></span></p>',
  )
})
