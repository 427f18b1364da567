import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { today } from '#kit/calendar/index.ts'
import { type Id, newId } from '#kit/ids.ts'
import { signStatement } from '#kit/statements/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import { readTable } from '#platform/spreadsheets/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { reportStatus } from '../../acts/report-status.ts'
import { sendPacket } from '../../acts/send-packet.ts'
import { settle as settleArrival } from '../../acts/settle-arrival.ts'
import { settleDelivery } from '../../acts/settle-delivery.ts'
import { withdrawWaiting } from '../../acts/withdraw-packet.ts'
import type { Outcome } from '../../delivery.ts'
import { exchangeIdentity } from '../../instance.ts'
import { listArrivalRows } from '../../store/arrivals.ts'
import { listDeliveriesAbout, type SentDelivery } from '../../store/deliveries.ts'
import { registrySite } from '../../testing/registry-site.ts'
import { someDraft } from '../../testing/some-draft.ts'

let now = Temporal.Now.instant().subtract({ minutes: 30 }).round('second')
const begun = now
const database = await testDatabase({ clock: () => now })
const site = await registrySite(database)
const { district, commune } = site
const clerk = site.person('Hồ Thị Văn', district, 'clerk')
const chair = site.person('Hồ Văn Chủ', commune, 'leader')
const lent = site.person('Lê Thị Thay', commune, 'power:register')
const specialist = site.person('Nguyễn Văn Chuyên', district)
const administrator = site.person('Trần Văn Quản', district, 'administrator')

const [plan, notice, stray, early] = [newId(), newId(), newId(), newId()]
const villages = { organId: 'H50.99', name: 'Ủy ban nhân dân xã Xa Xôi' }
const taLong = { organId: 'H50.41.3', name: 'Ủy ban nhân dân xã Tà Long' }
const province = { organId: 'H50', name: 'Ủy ban nhân dân tỉnh Quảng Trị' }

type Sending = { readonly id: string; readonly number: number; readonly subject: string; readonly to: readonly { organId: string; name: string }[]; readonly kept?: Kept } // prettier-ignore
async function sendWith(tx: Tx, { id, number, subject, to, kept }: Sending) {
  const files = kept ? [{ fileId: await attach(tx, kept), name: 'kế hoạch.txt' }] : []
  return sendPacket(tx, { subject: { type: 'document', id }, draft: someDraft(number, subject), to, files })
}
const send = (what: Sending) => site.act(sendWith, what, district)
const later = (seconds: number) => void (now = now.add({ seconds }))
const sentOf = (id: string) => site.read((reader) => listDeliveriesAbout(reader, { type: 'document', id }))
const only = async (id: string, code: string): Promise<SentDelivery> =>
  (await sentOf(id)).find(({ toCode }) => toCode === code)!
const arrivalsOf = (authority: Id<'authority'>) =>
  site.read(async (reader) =>
    (await listArrivalRows(reader, { most: 100 })).filter(({ authorityId }) => authorityId === authority),
  )
const arrivalOf = async (number: number) =>
  (await arrivalsOf(commune)).find(({ documentId }) => documentId.includes(`,${number}/`))!
const settle = ({ id }: SentDelivery, outcome: Outcome) =>
  site.act(settleDelivery, { id, outcome, way: 'peer', peerId: null, message: null, hash: null, failures: 0, chance: 0 }, district) // prettier-ignore

before(async () => {
  await send({ id: plan, number: 7, subject: 'V/v kế hoạch chuyển đổi số', to: [taLong, villages], kept: await site.keep('nội dung') }) // prettier-ignore
  later(90)
  await site.runLanes()
  await send({ id: notice, number: 8, subject: 'V/v trực Tết', to: [taLong] })
  later(30)
  await site.runLanes()
  await send({ id: stray, number: 9, subject: 'V/v báo cáo quý', to: [province] })
  const refused = await only(stray, 'H50')
  const said = { id: refused.packetId, from: 'H50.41', to: 'H50', hash: '0'.repeat(64), message: 'ab'.repeat(32), outcome: 'refused', code: 'addressee-unknown', text: 'Không có cơ quan này.', at: now.toString() } // prettier-ignore
  const receipt = await signStatement('krong-receipt', said, exchangeIdentity())
  await settle(refused, {
    kind: 'refused',
    receipt,
    code: 'addressee-unknown',
    text: 'Không có cơ quan này.',
  })
  await send({ id: early, number: 10, subject: 'V/v gửi nhầm', to: [taLong] })
  await site.act((tx: Tx) => withdrawWaiting(tx, { type: 'document', id: early }, 'gửi nhầm'), null, district)
  const { id: arrivalId } = await arrivalOf(7)
  await site.act(settleArrival, { arrivalId, state: 'effected', subject: { type: 'document', id: newId() } }, commune) // prettier-ignore
  await site.act(reportStatus, { arrivalId, meaning: 'accepted', staff: { department: 'Văn phòng', name: 'Hồ Thị Tư' } }, commune) // prettier-ignore
  later(5)
  await site.runLanes()
})

describe('the packets of an authority', () => {
  it('are for its registry, its leaders and whoever was lent their power; nobody else is told of them', async () => {
    const { id } = await only(plan, 'H50.41.3')
    const paths = ['/trao-doi', '/trao-doi/nhan', '/trao-doi/bao-cao', `/trao-doi/gui/${id}`]
    for (const who of [specialist, administrator])
      for (const path of paths) assert.equal((await site.get(who, path)).status, 403, `${who.name} ${path}`)
    for (const path of paths) assert.equal((await site.get(clerk, path)).status, 200, path)
    for (const who of [chair, lent]) assert.equal((await site.get(who, '/trao-doi/nhan')).status, 200)
  })

  it('are behind the wall: those of another authority are not there', async () => {
    const { id } = await only(plan, 'H50.41.3')
    const arrival = await arrivalOf(7)
    for (const path of [`gui/${id}`, `gui/${id}/bien-nhan`, 'gui/x', `gui/${newId()}`])
      assert.equal((await site.get(chair, `/trao-doi/${path}`)).status, 404, path)
    for (const path of [`nhan/${arrival.id}`, `nhan/${arrival.id}/goi-tin`, 'nhan/x'])
      assert.equal((await site.get(clerk, `/trao-doi/${path}`)).status, 404, path)
    const { text } = await site.get(chair, '/trao-doi')
    assert.doesNotMatch(text, /chuyển đổi số/)
    assert.match(text, /Trạng thái 03/)
  })
})

describe('what was sent', () => {
  it('is listed with where it stands, why it waits, and since when', async () => {
    const { text, body } = await site.get(clerk, '/trao-doi')
    assert.match(text, /7\/UBND-VX · V\/v kế hoạch chuyển đổi số/)
    assert.match(text, /Đã đến nơi nhận/)
    assert.match(text, /Chờ từ \S+ .*đã gửi \d+ lần.*Danh bạ chưa có đường gửi tới cơ quan này/)
    assert.match(text, /Cơ quan nhận không có ở hệ thống này/)
    assert.match(body, /data-live-topic="exchange"/)
    const english = await site.get(clerk, '/trao-doi', 'en')
    assert.match(english.text, /The addressee is not in this system/)
  })

  it('is narrowed by state and recipient in the address; an unknown state narrows nothing', async () => {
    const only = async (query: string) => (await site.get(clerk, `/trao-doi?${query}`)).text
    const waiting = await only('tinh_trang=cho')
    assert.match(waiting, /Xa Xôi/)
    assert.doesNotMatch(waiting, /trực Tết|báo cáo quý/)
    assert.match(await only('tinh_trang=tu-choi'), /báo cáo quý/)
    assert.match(await only('tinh_trang=lay-lai'), /gửi nhầm/)
    assert.match(await only('tinh_trang=khong-gui-duoc'), /Không có gói tin nào như vậy/)
    const province = await only('noi_nhan=H50')
    assert.match(province, /Nơi nhận H50 /)
    assert.doesNotMatch(province, /trực Tết/)
    assert.match(await only('tinh_trang=%27'), /trực Tết/)
  })

  it('has a page for each recipient: the states that this one reported, and the receipt claim by claim', async () => {
    const { id, packetId } = await only(plan, 'H50.41.3')
    const { text, body } = await site.get(clerk, `/trao-doi/gui/${id}`)
    assert.match(text, /Đã tiếp nhận Hồ Thị Tư, Văn phòng, lúc/)
    assert.match(text, /Kết quả Đã nhận/)
    assert.ok(text.includes(packetId) && text.includes('H50.41,2026/11/26,7/UBND-VX'))
    assert.ok(body.includes(`/van-ban/${plan}`))
    const other = await site.get(clerk, `/trao-doi/gui/${(await only(plan, 'H50.99')).id}`)
    assert.match(other.text, /Bên nhận chưa báo trạng thái nào/)
    assert.match(other.text, /Chưa có biên nhận/)
    const refused = await site.get(clerk, `/trao-doi/gui/${(await only(stray, 'H50')).id}`)
    assert.match(refused.text, /Lời bên nhận Không có cơ quan này\./)
    assert.match(refused.text, /Do hệ thống nhận ký/)
  })

  it('gives its receipt as it was signed; what waits has none', async () => {
    const delivered = await only(plan, 'H50.41.3')
    const answer = await site.get(clerk, `/trao-doi/gui/${delivered.id}/bien-nhan`)
    assert.equal(answer.body, delivered.receipt)
    assert.match(answer.headers.get('content-disposition')!, /attachment; filename="bien-nhan-H50\.41\.3-/)
    const waiting = await only(plan, 'H50.99')
    assert.equal((await site.get(clerk, `/trao-doi/gui/${waiting.id}/bien-nhan`)).status, 404)
  })
})

describe('what came', () => {
  it('is listed by kind', async () => {
    const all = await site.get(chair, '/trao-doi/nhan')
    assert.match(
      all.text,
      /7\/UBND-VX · V\/v kế hoạch chuyển đổi số Ủy ban nhân dân huyện Đakrông H50\.41 Đã vào hệ thống/,
    )
    assert.match(all.text, /8\/UBND-VX .* Đang xử lý/)
    assert.match(
      (await site.get(chair, '/trao-doi/nhan?loai=trang-thai')).text,
      /Không có gói tin nào như vậy/,
    )
    const statuses = await site.get(clerk, '/trao-doi/nhan')
    assert.match(statuses.text, /7\/UBND-VX · Đã tiếp nhận Trạng thái 03/)
    assert.match((await site.get(clerk, '/trao-doi/nhan?loai=van-ban')).text, /Không có gói tin nào như vậy/)
  })

  it('has a page with what it brought, how it is signed, what became of it, and what its sender was told', async () => {
    const arrival = await arrivalOf(7)
    const { text, body } = await site.get(chair, `/trao-doi/nhan/${arrival.id}`)
    assert.match(text, /kế hoạch\.txt \d+ byte \(nén ZIP trong gói tin\)/)
    assert.match(text, /Hệ thống gửi đã ký; nội dung đúng như đã ký/)
    assert.match(text, /KT\. Phó Chủ tịch Hồ Văn Ngươi/)
    assert.match(text, /Trạng thái đã báo cho bên gửi Đã tiếp nhận/)
    assert.ok(body.includes(`/van-ban/${arrival.subject!.id}`))
    const [status] = await arrivalsOf(district)
    const told = await site.get(clerk, `/trao-doi/nhan/${status!.id}`)
    assert.match(told.text, /Về văn bản 7\/UBND-VX .*Hồ Thị Tư, Văn phòng/)
    assert.ok(told.body.includes(`/van-ban/${plan}`))
  })

  it('says in words in what it differs from the standard', async () => {
    const { id } = await arrivalOf(8)
    const found = [{ code: 'order', path: 'MessageHeader/Code', found: '' }, { code: 'never-heard-of', path: '', found: '<x>' }] // prettier-ignore
    await database.owner.query('UPDATE exchange.arrivals SET tolerances = $2::jsonb, signature = $3 WHERE id = $1', [id, JSON.stringify(found), 'dummy']) // prettier-ignore
    const { text, body } = await site.get(chair, `/trao-doi/nhan/${id}`)
    assert.match(
      text,
      /khác quy chuẩn ở 2 chỗ, vẫn đọc được Các phần xếp khác thứ tự của quy chuẩn\. ở MessageHeader\/Code/,
    )
    assert.match(text, /never-heard-of/)
    assert.ok(body.includes('ghi là “&lt;x>') || body.includes('ghi là “&lt;x&gt;'))
    assert.match(text, /phần chữ ký điền cho có/)
  })

  it('gives the packet as it came, byte by byte', async () => {
    const { id, hash } = await arrivalOf(7)
    const { bytes, headers, body } = await site.get(chair, `/trao-doi/nhan/${id}/goi-tin`)
    const { createHash } = await import('node:crypto')
    assert.equal(createHash('sha256').update(bytes).digest('hex'), hash)
    assert.match(headers.get('content-disposition')!, /^attachment; filename=".+\.edxml"/)
    assert.match(body, /edXMLEnvelope/)
  })
})

describe('the report on exchange', () => {
  const day = (at: Temporal.Instant) => formatDate(today(at))
  const asked = () => `tu=${day(begun)}&den=${day(now)}`
  const cells = async (who: typeof clerk, query: string) => {
    const { body } = await site.get(who, `/trao-doi/bao-cao?${query}&tep=csv`)
    return body
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
  }

  it('counts a document once, by whether every recipient gave its receipt; what never left is none', async () => {
    assert.deepEqual(await cells(clerk, asked()), [
      'Số liệu,Giá trị',
      'Văn bản gửi điện tử trong kỳ,3',
      'Trong đó: mọi nơi nhận đã có biên nhận,1',
      'Tỷ lệ gửi điện tử trọn vẹn,0.333',
      'Chỉ tiêu,0.9',
      '"Thời gian gửi (trung vị, giây)",60',
      'Văn bản nhận về,0',
      '',
      'Cơ quan,Mã định danh,Lượt gửi,Đã đến,Bị từ chối,Không đến,Đang chờ,Lấy lại,"Thời gian gửi (trung vị, giây)",Nhận về',
      'Tất cả,,5,2,1,0,1,1,60,0',
      'Ủy ban nhân dân xã Tà Long,H50.41.3,3,2,0,0,0,1,60,0',
      'Ủy ban nhân dân tỉnh Quảng Trị,H50,1,0,1,0,0,0,,0',
      'Ủy ban nhân dân xã Xa Xôi,H50.99,1,0,0,0,1,0,,0',
    ])
    const received = await cells(chair, asked())
    assert.ok(received.includes('Văn bản gửi điện tử trong kỳ,0') && received.includes('Văn bản nhận về,2'))
    assert.equal(received.at(-1), 'Ủy ban nhân dân huyện Đakrông,H50.41,0,0,0,0,0,0,,2')
  })

  it('shows the same figures on its page and in its workbook', async () => {
    const { text, body } = await site.get(clerk, `/trao-doi/bao-cao?${asked()}`)
    assert.match(text, /33,3 % Tỷ lệ gửi điện tử trọn vẹn/)
    assert.match(text, /Chưa đạt chỉ tiêu 90 %/)
    assert.match(text, /60 giây Thời gian gửi \(trung vị\)/)
    assert.match(text, /Ủy ban nhân dân xã Tà Long H50\.41\.3 3 2 0 0 0 1 60 giây 0/)
    assert.ok(body.includes('/trao-doi?noi_nhan=H50.41.3'))
    const { bytes, headers } = await site.get(clerk, `/trao-doi/bao-cao?${asked()}&tep=xlsx`)
    assert.match(headers.get('content-disposition')!, /bao-cao-trao-doi-.*\.xlsx/)
    const rows = await readTable(bytes, { kind: 'xlsx', sheet: 'Theo cơ quan' })
    assert.deepEqual(rows[2]?.cells, ['Ủy ban nhân dân xã Tà Long', 'H50.41.3', 3, 2, 0, 0, 0, 1, 60, 0])
  })

  it('keeps what was returned and sent anew in the period of its first sending', async () => {
    now = now.add({ hours: 48 })
    await send({ id: stray, number: 9, subject: 'V/v báo cáo quý', to: [taLong] })
    await site.runLanes()
    const then = day(now)
    const anew = await cells(clerk, `tu=${then}&den=${then}`)
    assert.equal(anew[1], 'Văn bản gửi điện tử trong kỳ,0')
    assert.equal(anew.at(-1), 'Ủy ban nhân dân xã Tà Long,H50.41.3,1,1,0,0,0,0,0,0')
  })

  it('says what cannot be a period beside the field, with what was typed', async () => {
    const wrong = await site.get(clerk, '/trao-doi/bao-cao?tu=31/2/2026&den=1/3/2026')
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /value="31\/2\/2026"/)
    assert.match(wrong.body, /href="#truong-tu"/)
    const reversed = await site.get(clerk, '/trao-doi/bao-cao?tu=2/3/2026&den=1/3/2026&tep=csv')
    assert.equal(reversed.status, 422)
    assert.match(reversed.text, /Ngày cuối kỳ phải từ ngày đầu kỳ trở đi/)
    const none = await site.get(clerk, '/trao-doi/bao-cao?tu=1/1/2001&den=2/1/2001')
    assert.match(none.text, /Không có lượt gửi nhận nào trong kỳ này/)
  })
})

describe('a long list', () => {
  it('goes on where its page ended, although one document went to many at one instant', async () => {
    const to = Array.from({ length: 130 }, (_, place) => ({ organId: `H99.${place}`, name: `Cơ quan số ${place}` })) // prettier-ignore
    await send({ id: newId(), number: 11, subject: 'V/v gửi tất cả', to })
    const seen: string[] = []
    let path: string | undefined = '/trao-doi?tinh_trang=cho'
    for (let pages = 0; path && pages < 9; pages++) {
      const { body } = await site.get(clerk, path)
      seen.push(...[...body.matchAll(/Cơ quan số (\d+)/g)].map(([, place]) => place!))
      path = /href="([^"]*truoc=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.deepEqual([seen.length, new Set(seen).size], [130, 130])
  })
})
