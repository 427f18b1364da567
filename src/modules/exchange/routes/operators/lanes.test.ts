import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { PacketDraft } from '../../acts/send-packet.ts'
import { sendPacket } from '../../acts/send-packet.ts'
import { listDeliveriesAbout } from '../../store/deliveries.ts'
import { type LaneId, listLanes, putOff } from '../../store/lanes.ts'
import { refuseMessage } from '../../acts/refuse-message.ts'
import { operatorsSite } from '../../testing/operators-site.ts'
import { inFours } from '../../testing/some-identity.ts'

const database = await testDatabase()
const site = await operatorsSite(database)
const page = '/quan-tri/trao-doi'
const system = { kind: 'system', name: 'test' } as const
const subject = { type: 'document', id: newId() }
const draft: PacketDraft = {
  reference: { number: '12', notation: 'UBND-VX' }, place: 'Tà Long', promulgatedOn: new Temporal.PlainDate(2026, 11, 26),
  documentType: { type: 2, detail: null, name: 'Công văn' }, subject: 'V/v báo cáo', content: '',
  signer: { competence: '', position: 'Chủ tịch', fullName: 'Hồ Văn Chủ' }, dueOn: null, priority: 0, sphere: '', typistNotation: '', copies: null,
  pages: 1, appendixes: [], replyFors: '', direction: null, referenceCodes: '', answers: [], steering: null, taskCodes: [], applicationType: '', toPlaces: [],
  business: { kind: 'new', documentId: '', reason: '', paper: false, update: null, replaces: [], staff: null },
} // prettier-ignore
const lane = async () => (await database.transactor.read(system, (reader) => listLanes(reader)))[0]!
const deliveries = () => database.transactor.read(system, (reader) => listDeliveriesAbout(reader, subject))

describe('the lanes of an instance', () => {
  it('are for administrators of the instance, in every address', async () => {
    const paths = [page, `${page}/chung-thu.pem`, `${page}/tu-choi`, `${page}/he-thong`, `${page}/danh-ba`, `${page}/danh-ba/noi-cong-bo`, `${page}/truc`, `${page}/truc/them`, `${page}/luong/${newId()}/dung`] // prettier-ignore
    for (const who of [site.chair, site.administrator])
      for (const path of paths) assert.equal((await site.get(path, who)).status, 403, path)
    for (const path of [
      `luong/${newId()}/gui-lai`,
      `luong/${newId()}/dung`,
      'he-thong',
      'danh-ba',
      'danh-ba/noi-cong-bo',
      'truc/them',
    ])
      // prettier-ignore
      assert.equal((await site.post(`${page}/${path}`, {}, site.administrator)).status, 403, path)
  })

  it('begin with who this instance is, told so that two administrators can compare it', async () => {
    const { text } = await site.get(page)
    assert.ok(text.includes('krong.example.vn') && text.includes(inFours(site.identity.fingerprint)))
    assert.ok(text.includes('H50.41.3') && text.includes('Ủy ban nhân dân xã Tà Long'))
    assert.match(text, /KRONG_EXCHANGE_PORT=4900/)
    assert.match(text, /Không có gói tin nào đang chờ/)
    assert.equal((await site.get(`${page}/chung-thu.pem`)).text, site.identity.certificatePem)
    assert.match((await site.get(page, site.operator, 'en')).text, /No packet is waiting/)
  })

  it('show what waits between whom, what went wrong in words, and when it is tried again', async () => {
    const to = [{ organId: 'H50.41', name: 'Ủy ban nhân dân huyện Đakrông' }]
    await site.bySystem(sendPacket, { subject, draft, to, files: [] }, site.authorityId)
    assert.match((await site.get(page)).text, /ngay lượt tới/)
    const { id } = await lane()
    await site.bySystem((tx) => putOff(tx, id, { fault: 'unreachable', text: 'ECONNREFUSED', until: Temporal.Instant.from('2026-11-26T03:15:00Z') }), undefined) // prettier-ignore
    const { text } = await site.get(page)
    assert.match(text, /Ủy ban nhân dân xã Tà Long → Ủy ban nhân dân huyện Đakrông/)
    assert.match(text, /Lỗi 1 lần liên tiếp/)
    assert.match(text, /Không kết nối được tới hệ thống nhận\. \(ECONNREFUSED\)/)
    assert.match(text, /10:15/)
  })

  it('are sent again at once, paused with a reason that is asked for, and resumed', async () => {
    const { id } = await lane()
    const retried = await site.post(`${page}/luong/${id}/gui-lai`)
    assert.deepEqual([retried.status, retried.location, retried.said], [303, page, 'exchange.saved'])
    assert.equal((await lane()).nextTryAt, null)
    assert.match((await site.get(`${page}/luong/${id}/dung`)).text, /Thời hạn gửi của chúng vẫn chạy/)
    const silent = await site.post(`${page}/luong/${id}/dung`, { reason: ' ' })
    assert.equal(silent.status, 422)
    assert.match(silent.text, /href="#truong-reason"/)
    assert.equal(
      (await site.post(`${page}/luong/${id}/dung`, { reason: 'huyện đang chuyển máy' })).status,
      303,
    )
    assert.match((await site.get(page)).text, /Tạm dừng từ .*Lê Văn Hành: huyện đang chuyển máy/)
    const again = await site.post(`${page}/luong/${id}/dung`, { reason: 'lần nữa' })
    assert.equal(again.status, 409)
    assert.match(again.text, /value="lần nữa"/)
    assert.equal((await site.post(`${page}/luong/${id}/tiep`)).status, 303)
    assert.equal((await lane()).pausedAt, null)
    for (const path of [newId(), 'x']) assert.equal((await site.post(`${page}/luong/${path}/gui-lai`)).status, 404) // prettier-ignore
  })

  it('lose their first packet by order alone: its sender is told the reason', async () => {
    const [waiting] = await deliveries()
    const path = `${page}/goi/${waiting!.id}/ket-thuc`
    assert.match((await site.get(path)).text, /không gửi được/)
    assert.equal((await site.post(path)).status, 422)
    assert.equal((await site.post(path, { reason: 'huyện đã sáp nhập', csrf: 'x' })).status, 403)
    assert.equal((await deliveries())[0]?.state, 'waiting')
    assert.equal((await site.post(path, { reason: 'huyện đã sáp nhập' })).status, 303)
    const [ended] = await deliveries()
    assert.deepEqual([ended?.state, ended?.endText], ['expired', 'huyện đã sáp nhập (Lê Văn Hành)'])
    assert.equal((await site.post(path, { reason: 'lần nữa' })).status, 409)
    assert.match((await site.get(page)).text, /Không có gói tin nào đang chờ/)
    assert.equal((await site.get(`${page}/goi/${newId<'lane'>() satisfies LaneId}/ket-thuc`)).status, 404)
  })
})

describe('what was refused at the door', () => {
  it('is shown with its stage, the reason in a sentence, and whose it was', async () => {
    assert.match((await site.get(`${page}/tu-choi`)).text, /Chưa có gì bị từ chối/)
    const refused = { stage: 'connection', code: 'peer-unknown', text: 'Hệ thống gửi chưa được đăng ký tại đây.', fingerprint: 'ab12'.repeat(16), peerId: null, address: '203.0.113.7', fromCode: null, toCode: null, messageId: null, hash: null } as const // prettier-ignore
    for (let times = 0; times < 3; times++) await site.bySystem(refuseMessage, refused)
    const { text } = await site.get(`${page}/tu-choi`)
    assert.match(text, /Hệ thống gửi chưa được đăng ký tại đây\./)
    assert.match(text, /kết nối/)
    assert.match(text, /ab12 ab12/)
    assert.match(text, /203\.0\.113\.7/)
    assert.match(text, />3</)
    const english = await site.get(`${page}/tu-choi`, site.operator, 'en')
    assert.match(english.text, /The sending system has not been entered here/)
  })

  it('is shown by the page, the newest first', async () => {
    for (let number = 1; number <= 60; number++)
      await site.bySystem(refuseMessage, {
        stage: 'packet', code: 'too-large', text: 'Gói tin quá lớn.', fingerprint: null, peerId: null, address: null, fromCode: 'H50.1', toCode: 'H50.41.3', messageId: `m${number}`, hash: null,
      }) // prettier-ignore
    const first = await site.get(`${page}/tu-choi`)
    assert.match(first.text, /trang=2/)
    const second = await site.get(`${page}/tu-choi?trang=2`)
    assert.match(second.text, /Hệ thống lạ/)
    assert.doesNotMatch(second.text, /trang=3/)
  })
})
