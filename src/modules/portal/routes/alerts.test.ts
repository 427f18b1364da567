import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { describe, it } from 'node:test'
import { type AlertId, endAlert, issueAlert, type IssueText } from '#modules/alerts/index.ts'
import type { Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { siteOf } from '../testing/browser.ts'
import { type Desk, plantTree } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { act, district, taLong, baNang } = await plantTree(transactor)
/** A process that has just heard of what was published. */
const fresh = () => siteOf(transactor)({ kind: 'visitor' })
const leader = (of: Desk): Actor => ({ ...of.writer, roles: ['leader'] })

const issue = (
  of: Desk,
  headline: string,
  more: Partial<IssueText> = {},
  drill = false,
): Promise<AlertId> => {
  const now = Temporal.Now.instant()
  const text: IssueText = {
    scale: 'disaster',
    rank: 3,
    headline,
    happening: '',
    advice: 'Lên chỗ cao.',
    certainty: 'Likely',
    phones: 'Trực ban: 0233 3886 222',
    source: '',
    whole: true,
    places: [],
    areaNote: '',
    fromAt: now,
    untilAt: now.add({ hours: 3 }),
    ...more,
  }
  return act(leader(of), issueAlert, { kind: 'flood', drill, text, aloneWhy: '' })
}
const onTaLong = { whole: false, places: [{ placeId: taLong.authorityId, name: 'Xã Tà Long', village: '' }] }
const bar = (text: string) => /<section class="alert-bar"[\s\S]*?<\/section>/.exec(text)?.[0] ?? ''

describe('alerts on the sites', () => {
  it('stand above every page of the places that they name, and of nobody else', async () => {
    await issue(district, 'Sạt lở ở Tà Long', onTaLong)
    await issue(baNang, 'Ngầm Ba Nang ngập')
    const reader = fresh()
    const of = async (path: string) => bar((await reader.get(path)).text)
    for (const path of ['/', '/muc/tin-tuc', '/cac-trang', '/canh-bao'])
      assert.match(await of(path), /Sạt lở ở Tà Long/, path)
    assert.match(await of('/trang/ta-long'), /Sạt lở ở Tà Long/)
    assert.match(await of('/trang/ta-long/muc/tin-tuc'), /Cấp 3, rủi ro lớn/)
    assert.doesNotMatch(await of('/trang/ba-nang'), /Sạt lở/)
    assert.match(await of('/trang/ba-nang'), /Ngầm Ba Nang ngập/)
    assert.doesNotMatch(await of('/'), /Ngầm Ba Nang/, 'the district lists it, without a banner')
    assert.match((await reader.get('/canh-bao')).text, /Ngầm Ba Nang ngập/)
    assert.doesNotMatch((await reader.get('/trang/ta-long/canh-bao')).text, /Ngầm Ba Nang/)
  })

  it('have one page each, which tells the end and stays', async () => {
    const id = await issue(taLong, 'Cháy rừng <ở> dốc Khe')
    const page = /href="(\/trang\/ta-long\/canh-bao\/chay-rung[^"]*)"/.exec((await fresh().get('/trang/ta-long')).text)?.[1] ?? '' // prettier-ignore
    const shown = await fresh().get(page)
    assert.match(shown.text, /Cháy rừng &lt;ở> dốc Khe|Cháy rừng &lt;ở&gt; dốc Khe/)
    assert.match(shown.text, /href="tel:02333886222"/)
    const number = page.split('-').at(-1)
    const moved = await fresh().get(`/trang/ta-long/canh-bao/ten-khac-${number}`)
    assert.deepEqual([moved.status, moved.location], [301, page])
    assert.equal((await fresh().get(`/trang/ba-nang/canh-bao/x-${number}`)).status, 404)
    await act(leader(taLong), endAlert, { alertId: id, how: 'all-clear', why: 'Đã dập tắt' })
    const over = await fresh().get(page)
    assert.match(over.text, /Đã hết nguy hiểm lúc/)
    assert.match(over.text, /Đã dập tắt/)
    assert.doesNotMatch(bar((await fresh().get('/trang/ta-long')).text), /Cháy rừng/)
    const cap = await fresh().get(`${page}/cap.xml`)
    assert.match(cap.text, /<msgType>Cancel<\/msgType>/)
  })

  it('are fed to programs: Atom that leads to messages in CAP 1.2', async () => {
    const feed = await fresh().get('/trang/ba-nang/canh-bao/nguon.xml')
    assert.match(feed.text, /<title>Ngầm Ba Nang ngập<\/title>/)
    const cap = /type="application\/cap\+xml" href="http:\/\/krong\.test([^"]*)"/.exec(feed.text)?.[1] ?? ''
    const message = await fresh().get(cap)
    assert.match(message.text, /<status>Actual<\/status><msgType>Alert<\/msgType>/)
  })

  it('say of an exercise everywhere that it is one', async () => {
    await issue(taLong, 'Sơ tán thử', {}, true)
    const text = bar((await fresh().get('/trang/ta-long')).text)
    assert.match(text, /<strong>DIỄN TẬP\. <\/strong>/)
    assert.match((await fresh().get('/trang/ta-long/canh-bao/nguon.xml')).text, /<title>DIỄN TẬP: Sơ tán thử/)
  })

  it('are never shown past their end nor before they begin, not even by a page that was kept', async () => {
    const now = Temporal.Now.instant()
    await issue(baNang, 'Sắp hết', { untilAt: now.add({ milliseconds: 2000 }) })
    await issue(baNang, 'Sắp tới', { fromAt: now.add({ milliseconds: 2000 }) })
    const reader = fresh()
    const first = bar((await reader.getKept('/trang/ba-nang')).text)
    assert.match(first, /Sắp hết/)
    assert.doesNotMatch(first, /Sắp tới/)
    await setTimeout(2100)
    const after = bar((await reader.getKept('/trang/ba-nang')).text)
    assert.doesNotMatch(after, /Sắp hết/)
    assert.match(after, /Sắp tới/)
  })
})
