import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deskOf } from '../testing/browser.ts'
import { plantOffice } from '../testing/office.ts'

const { transactor, moderator, stranger, subjectOf, say } = await plantOffice()
const browse = deskOf(transactor)
const desk = browse(moderator)
const subject = subjectOf(moderator.authorityId)

describe('what a moderator arranges', () => {
  it('sets how comments are taken, and keeps what was typed when it is wrong', async () => {
    const wrong = await desk.post('/ban-doc/cach-nhan', {
      comments: 'after',
      closeAfterDays: '0',
      contactDays: '90',
      refusedWords: 'vay nóng',
    })
    assert.deepEqual(
      [wrong.status, /từ 1 đến 3650/.test(wrong.text), />vay nóng</.test(wrong.text)],
      [422, true, true],
    )
    const right = {
      comments: 'before',
      closeAfterDays: '',
      contactDays: '90',
      refusedWords: 'vay nóng\nvay nóng, cá độ',
    }
    assert.equal((await desk.post('/ban-doc/cach-nhan', right)).status, 303)
    assert.match((await desk.get('/ban-doc/cach-nhan')).text, />vay nóng\ncá độ</)
    await assert.rejects(say(subject, { text: 'Cần VAY  NÓNG gọi tôi' }), /word-refused/)
  })

  it('opens a poll and ends it early', async () => {
    const poll = {
      question: 'Giờ nào?',
      options: 'Sáng\nSáng',
      kind: 'single',
      from: '1/12/2026',
      until: '20/12/2026',
      results: 'always',
    }
    const same = await desk.post('/ban-doc/tham-do/moi', poll)
    assert.deepEqual(
      [same.status, /2 đến 10 câu trả lời khác nhau/.test(same.text), /value="Giờ nào\?"/.test(same.text)],
      [422, true, true],
    )
    const before = await desk.post('/ban-doc/tham-do/moi', {
      ...poll,
      options: 'Sáng\nChiều',
      until: '30/11/2026',
    })
    assert.match(before.text, /Ngày kết thúc phải sau ngày bắt đầu/)
    assert.match(
      (await desk.post('/ban-doc/tham-do/moi', { ...poll, from: 'mai' })).text,
      /Chưa hiểu ngày này/,
    )
    assert.equal((await desk.post('/ban-doc/tham-do/moi', { ...poll, options: 'Sáng\nChiều' })).status, 303)
    const page = await desk.get('/ban-doc/tham-do')
    assert.match(page.text, /Giờ nào\?[\s\S]*Đang mở[\s\S]*Từ 1\/12\/2026 đến hết 20\/12\/2026/)
    const [, end = ''] = /action="([^"]*\/ket-thuc)"/.exec(page.text) ?? []
    assert.equal((await browse(stranger).post(end, { why: 'Phá' })).status, 404)
    assert.equal((await desk.post(end, { why: 'Đã đủ phiếu.' })).status, 303)
    assert.match((await desk.get('/ban-doc/tham-do')).text, /Đã kết thúc[\s\S]*Đã đủ phiếu/)
  })
})
