import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { beforeEach, describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { doJobs, testDatabase } from '#platform/testing/index.ts'
import { announceOutward, withdrawOutward } from '../acts/announce-outward.ts'
import { beginNext } from '../acts/hand-over.ts'
import { prepareAlerts } from '../instance.ts'
import { work } from '../jobs.ts'
import type { ChannelKind } from '../outward.ts'
import { composeAlertLetter } from '../pages/compose-letter.ts'
import { listChannels } from '../store/channels.ts'
import { listDispatches } from '../store/dispatches.ts'
import { siteOf } from '../testing/browser.ts'
import { graphServer, zaloServer } from '../testing/channel-servers.ts'
import { openOffices, system } from '../testing/office.ts'

// Ahead of the database's clock, so that jobs that were asked for are due.
let now = Temporal.Now.instant().add({ minutes: 5 })
const database = await testDatabase({ clock: () => (now = now.add({ milliseconds: 20 })) })
const { transactor } = database
const { act, district, taLong } = await openOffices(transactor)
const browse = siteOf(transactor)
const graph = await graphServer({ id: '1234567890', token: 'page-token', appSecret: 'app-secret' })
const zalo = await zaloServer({ id: '998877', secret: 'zalo-secret' })
prepareAlerts({
  key: randomBytes(32),
  publicUrl: 'https://krong.test',
  compose: (letter) => composeAlertLetter(letter, 'https://krong.test'),
  addresses: { facebook: graph.url, zalo: zalo.url, zaloSignIn: zalo.url },
  internal: [graph.host, zalo.host],
})

const facebook = { pageId: '1234567890', version: 'v23.0', token: 'page-token', appSecret: 'app-secret', perHour: '50' } // prettier-ignore
const official = { appId: '998877', author: 'UBND huyện', coverUrl: 'https://krong.test/anh.png', appSecret: 'zalo-secret', accessToken: 'access-1', refreshToken: 'refresh-1', perHour: '50' } // prettier-ignore
const connect = async (kind: ChannelKind, fields: Record<string, string>) => {
  const made = await browse(district.administrator).post(`/truc-canh-bao/kenh/${kind}`, fields)
  assert.equal(made.status, 303, made.text)
}
await connect('facebook', facebook)
await connect('zalo', official)

const tell = (title: string, channels: ChannelKind[], more: object = {}) => {
  const subject = { type: 'article', id: newId<'article'>() }
  const asked = { authorityId: district.id, subject, title, text: 'Nội dung.', address: 'https://krong.test/bai-viet/x-1', channels, ...more } // prettier-ignore
  return act(district.editor, announceOutward, asked).then(() => subject)
}
const round = async (minutes = 0) => {
  now = now.add({ minutes })
  await database.owner.query(
    "SELECT jobs.enqueue('alerts.plan-lanes', '{}'::json, NULL, 'plan', NULL, NULL::smallint)",
  )
  assert.deepEqual(await doJobs(database, work.tasks, { now }), [])
}
const stateOf = async (title: string, channel: ChannelKind = 'facebook') => {
  const all = await transactor.read(district.editor, (reader) => listDispatches(reader, district.id, { most: 200 })) // prettier-ignore
  const found = all.find((one) => one.title === title && one.channel === channel)!
  return [found.outcome ?? 'waiting', found.code] as const
}
const posted = () => graph.posts.map(({ message }) => message.split('\n')[0])

beforeEach(() => {
  Object.assign(graph, { mood: 'take', token: 'page-token', calls: 0 })
  Object.assign(zalo, { mood: 'take', preparing: 0, faults: [] })
  graph.posts.length = 0
  zalo.told.length = 0
  zalo.articles.length = 0
})

describe('telling over Facebook', () => {
  it('posts each message once, in its order, what is urgent first', async () => {
    await tell('Tin một', ['facebook'])
    await tell('Tin hai', ['facebook'])
    await tell('Lũ', ['facebook'], { urgent: true })
    await round()
    assert.deepEqual(posted(), ['Lũ', 'Tin một', 'Tin hai'])
    assert.equal(graph.posts[0]!.link, 'https://krong.test/bai-viet/x-1')
    assert.deepEqual(await stateOf('Lũ'), ['sent', ''])
    await round(1)
    assert.equal(graph.calls, 3, 'nothing is asked again')
  })

  it('tells the same occasion once, however often it is asked', async () => {
    const subject = await tell('Một lần', ['facebook'])
    const again = { authorityId: district.id, subject, title: 'Một lần', text: '', address: 'https://krong.test/', channels: ['facebook' as const] } // prettier-ignore
    await act(district.editor, announceOutward, again)
    await round()
    await act(district.editor, announceOutward, again)
    await round(5)
    assert.deepEqual(posted(), ['Một lần'])
  })

  it('waits and tries again while Facebook is down or asks to slow down; nothing overtakes', async () => {
    graph.mood = 'down'
    await tell('Kiên nhẫn', ['facebook'])
    await tell('Sau', ['facebook'])
    await round()
    assert.deepEqual(await stateOf('Kiên nhẫn'), ['waiting', 'channel-down'])
    assert.equal(graph.calls, 1, 'the second one waits behind the first')
    await round()
    assert.equal(graph.calls, 1, 'not before its time')
    graph.mood = 'too-many'
    await round(2)
    assert.deepEqual(await stateOf('Kiên nhẫn'), ['waiting', 'rate-limit'])
    graph.mood = 'take'
    await round(30)
    assert.equal(posted().length, 0, 'a rate limit is respected for an hour')
    await round(31)
    assert.deepEqual(posted(), ['Kiên nhẫn', 'Sau'])
  })

  it('tells an administrator of an expired token, and goes on with the new one', async () => {
    graph.token = 'new-token'
    await tell('Hết hạn', ['facebook'])
    await round()
    assert.deepEqual(await stateOf('Hết hạn'), ['waiting', 'token-expired'])
    const desk = browse(district.administrator)
    const page = (await desk.get('/truc-canh-bao/kenh')).text
    assert.match(page, /Mã truy cập đã hết hạn/)
    assert.doesNotMatch(page, /page-token|app-secret/)
    assert.doesNotMatch((await desk.get('/truc-canh-bao/kenh/facebook')).text, /page-token|app-secret/)
    await connect('facebook', { ...facebook, token: 'new-token' })
    await round()
    assert.deepEqual(await stateOf('Hết hạn'), ['sent', ''])
    const [channel] = await transactor.read(district.editor, (reader) => listChannels(reader, district.id))
    assert.equal(channel!.faultCode, null)
    await connect('facebook', facebook)
  })

  it('never repeats by itself what may have gone out; a person looks and asks again', async () => {
    graph.mood = 'hang-up'
    await tell('Đứt dây', ['facebook'])
    await round()
    assert.deepEqual(await stateOf('Đứt dây'), ['uncertain', 'no-answer'])
    graph.mood = 'take'
    await round(600)
    assert.equal(posted().length, 0)
    const desk = browse(district.editor)
    const page = await desk.get('/truc-canh-bao/gui-ra')
    assert.match(page.text, /Đứt đường truyền khi đang gửi/)
    const [, action = ''] = /action="(\/truc-canh-bao\/gui-ra\/[0-9a-f-]+\/lai)"/.exec(page.text) ?? []
    assert.equal((await browse(taLong.editor).post(action, {})).status, 409, 'not of another authority')
    assert.equal((await desk.post(action, {})).status, 303)
    await round()
    assert.deepEqual(posted(), ['Đứt dây'])
    assert.equal((await desk.post(action, {})).status, 409)
  })

  it('knows nothing of what was begun when the server died, and says so', async () => {
    await tell('Chết giữa chừng', ['facebook'])
    await act(system, beginNext, { authorityId: district.id, channel: 'facebook' })
    await round(5)
    assert.deepEqual(await stateOf('Chết giữa chừng'), ['waiting', ''], 'it may still be under way')
    await round(6)
    assert.deepEqual(await stateOf('Chết giữa chừng'), ['uncertain', 'interrupted'])
    assert.equal(graph.calls, 0)
  })

  it('takes a duplicate for what it is: it arrived before', async () => {
    graph.posts.push({ message: 'Đã có\n\nNội dung.', link: 'https://krong.test/' })
    await tell('Đã có', ['facebook'])
    await round()
    assert.deepEqual(await stateOf('Đã có'), ['sent', 'already-there'])
  })

  it('gives up after three days, and at once where Facebook refuses for good', async () => {
    graph.mood = 'policy'
    await tell('Bị chặn', ['facebook'])
    await round()
    assert.deepEqual(await stateOf('Bị chặn'), ['failed', 'blocked-by-policy'])
    graph.mood = 'no-permission'
    await tell('Không quyền', ['facebook'])
    await round()
    assert.deepEqual(await stateOf('Không quyền'), ['waiting', 'permission'])
    await round(72 * 60)
    assert.deepEqual(await stateOf('Không quyền'), ['failed', 'permission'])
  })

  it('does not tell what was withdrawn or is over meanwhile', async () => {
    const subject = await tell('Thu hồi', ['facebook'])
    await tell('Quá hạn', ['facebook'], { untilAt: now.add({ minutes: 1 }) })
    await act(district.editor, withdrawOutward, subject.id)
    await round(2)
    assert.deepEqual(await stateOf('Thu hồi'), ['cancelled', 'withdrawn'])
    assert.deepEqual(await stateOf('Quá hạn'), ['cancelled', 'over'])
    assert.equal(graph.calls, 0)
  })

  it('keeps the pace of news; what is urgent does not wait', async () => {
    now = now.add({ hours: 2 })
    await connect('facebook', { ...facebook, perHour: '2' })
    for (const title of ['a1', 'a2', 'a3']) await tell(title, ['facebook'])
    await round()
    assert.deepEqual(posted(), ['a1', 'a2'])
    await tell('Khẩn', ['facebook'], { urgent: true })
    await round(1)
    assert.deepEqual(posted(), ['a1', 'a2', 'Khẩn'])
    await round(61)
    assert.deepEqual(posted(), ['a1', 'a2', 'Khẩn', 'a3'])
    await connect('facebook', facebook)
  })

  it('is for who may, over connected channels only', async () => {
    const asked = { authorityId: district.id, subject: { type: 'article', id: newId<'article'>() }, title: 'x', text: '', address: 'https://krong.test/', channels: ['facebook' as const] } // prettier-ignore
    await assert.rejects(act(taLong.editor, announceOutward, asked), /alerts\.other-authority/)
    await assert.rejects(act(district.clerk, announceOutward, asked), /alerts\.tellers-only/)
    await assert.rejects(act(taLong.editor, announceOutward, { ...asked, authorityId: taLong.id }), /channel-not-open/) // prettier-ignore
    assert.equal((await browse(district.editor).get('/truc-canh-bao/kenh')).status, 403)
    assert.equal((await browse(district.editor).post('/truc-canh-bao/kenh/facebook', facebook)).status, 403)
    const wrong = await browse(district.administrator).post('/truc-canh-bao/kenh/facebook', { ...facebook, pageId: 'trang-cua-toi' }) // prettier-ignore
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /chỉ gồm chữ số/)
  })
})

describe('telling over Zalo', () => {
  it('makes an article, waits until it is ready, and tells it to everybody, each step once', async () => {
    zalo.preparing = 1
    await tell('Tin Zalo', ['zalo'])
    await round()
    assert.deepEqual(await stateOf('Tin Zalo', 'zalo'), ['waiting', 'being-prepared'])
    await round(2)
    assert.deepEqual(await stateOf('Tin Zalo', 'zalo'), ['sent', ''])
    assert.deepEqual([zalo.articles.length, zalo.told, zalo.faults], [1, ['article-1'], []])
  })

  it('renews its tokens once they ended, and keeps the new ones', async () => {
    const before = zalo.renewals
    zalo.access = 'another'
    await tell('Đổi mã', ['zalo'])
    await round()
    assert.deepEqual(await stateOf('Đổi mã', 'zalo'), ['sent', ''])
    await tell('Mã mới', ['zalo'])
    await round()
    assert.equal(zalo.renewals, before + 1)
    now = now.add({ hours: 26 })
    await tell('Hôm sau', ['zalo'])
    await round()
    assert.deepEqual(await stateOf('Hôm sau', 'zalo'), ['sent', ''])
    assert.equal(zalo.articles.length, 3)
  })

  it('says what is wrong when nobody can renew them, when the package is too small, when it is told to slow down', async () => {
    const { access, refresh } = zalo
    Object.assign(zalo, { access: 'x', refresh: 'y' })
    await tell('Mất mã', ['zalo'])
    await round()
    assert.deepEqual(await stateOf('Mất mã', 'zalo'), ['waiting', 'token-expired'])
    Object.assign(zalo, { access, refresh, mood: 'no-package' })
    await round(31)
    assert.deepEqual(await stateOf('Mất mã', 'zalo'), ['waiting', 'permission'])
    zalo.mood = 'too-many'
    await round(31)
    assert.deepEqual(await stateOf('Mất mã', 'zalo'), ['waiting', 'rate-limit'])
    zalo.mood = 'take'
    await round(61)
    assert.deepEqual(await stateOf('Mất mã', 'zalo'), ['sent', ''])
  })

  it('asked again after a broken line it goes on from the step that was done', async () => {
    zalo.mood = 'hang-up-at-message'
    await tell('Đứt ở cuối', ['zalo'])
    await round()
    assert.deepEqual(await stateOf('Đứt ở cuối', 'zalo'), ['uncertain', 'no-answer'])
    assert.equal(zalo.articles.length, 1)
    await round(600)
    assert.equal(zalo.told.length, 1, 'not repeated by itself')
    zalo.mood = 'take'
    const page = await browse(district.leader).get('/truc-canh-bao/gui-ra')
    const [, action = ''] = /action="(\/truc-canh-bao\/gui-ra\/[0-9a-f-]+\/lai)"/.exec(page.text) ?? []
    assert.equal((await browse(district.leader).post(action, {})).status, 303)
    await round()
    assert.deepEqual(await stateOf('Đứt ở cuối', 'zalo'), ['sent', ''])
    assert.equal(zalo.articles.length, 1, 'one article')
  })

  it('goes on without a channel that was disconnected', async () => {
    await tell('Ngắt', ['zalo'])
    await browse(district.administrator).post('/truc-canh-bao/kenh/zalo/dong', {})
    await round()
    assert.deepEqual(await stateOf('Ngắt', 'zalo'), ['cancelled', 'channel-closed'])
    const { rows } = await database.owner.query('SELECT FROM alerts.channels WHERE closed_at IS NOT NULL AND secret IS NOT NULL') // prettier-ignore
    assert.equal(rows.length, 0, 'credentials are forgotten')
  })
})
