import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { closePackets } from '../../acts/close-packets.ts'
import { reportStatus } from '../../acts/report-status.ts'
import { registryStory } from '../../testing/registry-story.ts'

const story = await registryStory()
const { plan, stray, clerk, chair } = story
const lent = story.person('Lê Thị Thay', story.commune, 'power:register')
const specialist = story.person('Nguyễn Văn Chuyên', story.district)
const administrator = story.person('Trần Văn Quản', story.district, 'administrator')

describe('the packets of an authority', () => {
  it('are for its registry, its leaders and whoever was lent their power; nobody else is told of them', async () => {
    const { id } = await story.sent(plan, 'H50.41.3')
    const paths = ['/trao-doi', '/trao-doi/nhan', '/trao-doi/bao-cao', `/trao-doi/gui/${id}`]
    for (const who of [specialist, administrator])
      for (const path of paths) assert.equal((await story.get(who, path)).status, 403, `${who.name} ${path}`)
    for (const path of paths) assert.equal((await story.get(clerk, path)).status, 200, path)
    for (const who of [chair, lent]) assert.equal((await story.get(who, '/trao-doi/nhan')).status, 200)
  })

  it('are behind the wall: those of another authority are not there', async () => {
    const { id } = await story.sent(plan, 'H50.41.3')
    const arrival = await story.arrival(7)
    for (const path of [`gui/${id}`, `gui/${id}/bien-nhan`, 'gui/x', `gui/${newId()}`])
      assert.equal((await story.get(chair, `/trao-doi/${path}`)).status, 404, path)
    for (const path of [`nhan/${arrival.id}`, `nhan/${arrival.id}/goi-tin`, 'nhan/x'])
      assert.equal((await story.get(clerk, `/trao-doi/${path}`)).status, 404, path)
    const { text } = await story.get(chair, '/trao-doi')
    assert.doesNotMatch(text, /chuyển đổi số/)
    assert.match(text, /Trạng thái 03/)
  })
})

describe('what was sent', () => {
  it('is listed with where it stands, why it waits, and since when', async () => {
    const { text, body } = await story.get(clerk, '/trao-doi')
    assert.match(text, /7\/UBND-VX · V\/v kế hoạch chuyển đổi số/)
    assert.match(text, /Đã đến nơi nhận/)
    assert.match(text, /Chờ từ \S+ .*chưa gửi lần nào Danh bạ chưa có đường gửi tới cơ quan này/)
    assert.match(text, /Cơ quan nhận không có ở hệ thống này/)
    assert.match(body, /data-live-topic="exchange"/)
    const english = await story.get(clerk, '/trao-doi', 'en')
    assert.match(english.text, /The addressee is not in this system/)
  })

  it('is narrowed by state and recipient in the address; an unknown state narrows nothing', async () => {
    const narrowed = async (query: string) => (await story.get(clerk, `/trao-doi?${query}`)).text
    const waiting = await narrowed('tinh_trang=cho')
    assert.match(waiting, /Xa Xôi/)
    assert.doesNotMatch(waiting, /trực Tết|báo cáo quý/)
    assert.match(await narrowed('tinh_trang=tu-choi'), /báo cáo quý/)
    assert.match(await narrowed('tinh_trang=lay-lai'), /gửi nhầm/)
    assert.match(await narrowed('tinh_trang=khong-gui-duoc'), /Không có gói tin nào như vậy/)
    const province = await narrowed('noi_nhan=H50')
    assert.match(province, /Nơi nhận H50 /)
    assert.doesNotMatch(province, /trực Tết/)
    assert.match(await narrowed('tinh_trang=%27'), /trực Tết/)
  })

  it('has a page for each recipient: the states that this one reported, and the receipt claim by claim', async () => {
    const { id, packetId } = await story.sent(plan, 'H50.41.3')
    const { text, body } = await story.get(clerk, `/trao-doi/gui/${id}`)
    assert.match(text, /Đã tiếp nhận Hồ Thị Tư, Văn phòng, lúc/)
    assert.match(text, /Kết quả Đã nhận/)
    assert.ok(text.includes(packetId) && text.includes('H50.41,2026/11/26,7/UBND-VX'))
    assert.ok(body.includes(`/van-ban/${plan}`))
    const other = await story.get(clerk, `/trao-doi/gui/${(await story.sent(plan, 'H50.99')).id}`)
    assert.match(other.text, /Bên nhận chưa báo trạng thái nào/)
    assert.match(other.text, /Chưa có biên nhận/)
    const refused = await story.get(clerk, `/trao-doi/gui/${(await story.sent(stray, 'H50')).id}`)
    assert.match(refused.text, /Lời bên nhận Không có cơ quan này\./)
    assert.match(refused.text, /Do hệ thống nhận ký/)
  })

  it('gives its receipt as it was signed; what waits has none', async () => {
    const delivered = await story.sent(plan, 'H50.41.3')
    const answer = await story.get(clerk, `/trao-doi/gui/${delivered.id}/bien-nhan`)
    assert.equal(answer.body, delivered.receipt)
    assert.match(answer.headers.get('content-disposition')!, /attachment; filename="bien-nhan-H50\.41\.3-/)
    const waiting = await story.sent(plan, 'H50.99')
    assert.equal((await story.get(clerk, `/trao-doi/gui/${waiting.id}/bien-nhan`)).status, 404)
  })
})

describe('what came', () => {
  it('is listed by kind', async () => {
    const all = await story.get(chair, '/trao-doi/nhan')
    assert.match(
      all.text,
      /7\/UBND-VX · V\/v kế hoạch chuyển đổi số Ủy ban nhân dân huyện Đakrông H50\.41 Đã vào hệ thống/,
    )
    assert.match(all.text, /8\/UBND-VX .* Đang xử lý/)
    assert.match(
      (await story.get(chair, '/trao-doi/nhan?loai=trang-thai')).text,
      /Không có gói tin nào như vậy/,
    )
    const statuses = await story.get(clerk, '/trao-doi/nhan')
    assert.match(statuses.text, /7\/UBND-VX · Đã tiếp nhận Trạng thái 03/)
    assert.match((await story.get(clerk, '/trao-doi/nhan?loai=van-ban')).text, /Không có gói tin nào như vậy/)
  })

  it('has a page with what it brought, how it is signed, what became of it, and what its sender was told', async () => {
    const arrival = await story.arrival(7)
    const { text, body } = await story.get(chair, `/trao-doi/nhan/${arrival.id}`)
    assert.match(text, /kế hoạch\.txt \d+ byte \(nén ZIP trong gói tin\)/)
    assert.match(text, /Hệ thống gửi đã ký; nội dung đúng như đã ký/)
    assert.match(text, /KT\. Phó Chủ tịch Hồ Văn Ngươi/)
    assert.match(text, /Trạng thái đã báo cho bên gửi Đã tiếp nhận/)
    assert.ok(body.includes(`/van-ban/${arrival.subject!.id}`))
    const [status] = await story.arrivalsOf(story.district)
    const told = await story.get(clerk, `/trao-doi/nhan/${status!.id}`)
    assert.match(told.text, /Về văn bản 7\/UBND-VX .*Hồ Thị Tư, Văn phòng/)
    assert.ok(told.body.includes(`/van-ban/${plan}`))
  })

  it('says in words in what it differs from the standard', async () => {
    const { id } = await story.arrival(8)
    const found = [{ code: 'order', path: 'MessageHeader/Code', found: '' }, { code: 'never-heard-of', path: '', found: '<x>' }] // prettier-ignore
    await story.database.owner.query('UPDATE exchange.arrivals SET tolerances = $2::jsonb, signature = $3 WHERE id = $1', [id, JSON.stringify(found), 'dummy']) // prettier-ignore
    const { text, body } = await story.get(chair, `/trao-doi/nhan/${id}`)
    assert.match(
      text,
      /khác quy chuẩn ở 2 chỗ, vẫn đọc được Các phần xếp khác thứ tự của quy chuẩn\. ở MessageHeader\/Code/,
    )
    assert.match(text, /never-heard-of/)
    assert.ok(body.includes('ghi là “&lt;x>') || body.includes('ghi là “&lt;x&gt;'))
    assert.match(text, /phần chữ ký điền cho có/)
  })

  it('gives the packet as it came, byte by byte', async () => {
    const { id, hash } = await story.arrival(7)
    const { bytes, headers, body } = await story.get(chair, `/trao-doi/nhan/${id}/goi-tin`)
    assert.equal(createHash('sha256').update(bytes).digest('hex'), hash)
    assert.match(headers.get('content-disposition')!, /^attachment; filename=".+\.edxml"/)
    assert.match(body, /edXMLEnvelope/)
  })

  it('gives it to nobody while the paper that it brought is closed as secret', async () => {
    const { id, subject } = await story.arrival(7)
    const close = (closed: boolean) =>
      story.act((tx: Tx) => closePackets(tx, subject!, closed), null, story.commune)
    await close(true)
    const { status, text } = await story.get(chair, `/trao-doi/nhan/${id}/goi-tin`)
    assert.equal(status, 403)
    assert.match(text, /có dấu mật nên đã đóng/)
    await close(false)
    assert.equal((await story.get(chair, `/trao-doi/nhan/${id}/goi-tin`)).status, 200)
  })
})

describe('what is told to a sender', () => {
  it('moves the open page of what came, which says so', async () => {
    const { id: arrivalId, subject } = await story.arrival(7)
    const moved: string[] = []
    const report = (tx: Tx) =>
      reportStatus(
        { ...tx, wake: ({ topics }) => void moved.push(...topics) },
        { arrivalId, meaning: 'assigned' },
      )
    assert.ok(await story.act(report, null, story.commune))
    assert.deepEqual(moved, [`document:${subject!.id}`])
  })
})

describe('a long list', () => {
  it('goes on where its page ended, although one document went to many at one instant', async () => {
    const to = Array.from({ length: 130 }, (_, place) => ({ organId: `H99.${place}`, name: `Cơ quan số ${place}` })) // prettier-ignore
    await story.send({ id: newId(), number: 11, subject: 'V/v gửi tất cả', to })
    const seen: string[] = []
    let path: string | undefined = '/trao-doi?tinh_trang=cho'
    for (let pages = 0; path && pages < 9; pages++) {
      const { body } = await story.get(clerk, path)
      seen.push(...[...body.matchAll(/Cơ quan số (\d+)/g)].map(([, place]) => place!))
      path = /href="([^"]*truoc=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.deepEqual([seen.length, new Set(seen).size], [130, 130])
  })
})
