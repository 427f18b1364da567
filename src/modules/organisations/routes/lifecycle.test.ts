import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { mergeAuthorities } from '../acts/merge-authorities.ts'
import { renameAuthority } from '../acts/rename-authority.ts'
import { splitAuthority } from '../acts/split-authority.ts'
import { findAnswering, findAnsweringUnits } from '../store/lineage.ts'
import { findPast } from '../store/what-was.ts'
import { siteOf } from '../testing/browser.ts'
import { layDistrict, someone } from '../testing/district.ts'

const { transactor } = await testDatabase()
const { district, taLong, baNang, act, read } = await layDistrict(transactor)
const browse = siteOf(transactor)
const ours = browse(someone(taLong.id, 'administrator'))
const orderer = browse(someone(district, 'instance-administrator'))
const day = (text: string) => Temporal.PlainDate.from(text)
const unitPage = (id: string) => `/to-chuc/don-vi/${id}`
const idIn = (location: string) => location.split('/').at(-1)!
const timed = (on: string, reason: string) => ({ on, reason })

async function newUnit(name: string): Promise<string> {
  const fields = {
    ...timed('1/1/2021', 'Theo đề án'),
    name,
    kind: 'department',
    abbreviation: '',
    parent: '',
  }
  const sent = await ours.send(`/to-chuc/co-quan/${taLong.id}/them-don-vi`, fields)
  assert.equal(sent.status, 303)
  return idIn(sent.location)
}

describe('a unit, through its pages', () => {
  it('is renamed from a day on, and its page says what it was on another', async () => {
    const id = await newUnit('Ban Văn hóa')
    const wrong = await ours.send(`${unitPage(id)}/doi-ten`, {
      on: '31/2/2024',
      name: 'Ban Văn hóa - Xã hội',
      reason: '',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /value="Ban Văn hóa - Xã hội"/)
    assert.match(wrong.text, /Ngày không đúng/)
    assert.match(wrong.text, /Hãy ghi lý do/)
    const fields = { ...timed('1/3/2024', 'Quyết định 12/QĐ-UBND'), name: 'Ban Văn hóa - Xã hội' }
    assert.equal((await ours.send(`${unitPage(id)}/doi-ten`, fields)).status, 303)
    const now = await ours.get(unitPage(id))
    assert.match(now.text, /<h1>Ban Văn hóa - Xã hội<\/h1>/)
    assert.match(now.text, /Đổi tên từ “Ban Văn hóa” thành “Ban Văn hóa - Xã hội”/)
    assert.match(now.text, /Quyết định 12\/QĐ-UBND/)
    const then = await ours.get(`${unitPage(id)}?ngay=29/2/2024`)
    assert.match(then.text, /<h1>Ban Văn hóa<\/h1>/)
    assert.match(then.text, /không phải hôm nay/)
    assert.doesNotMatch(then.text, /doi-ten/)
  })

  it('gets posts with roles, is moved, and loses a post', async () => {
    const id = await newUnit('Tổ Tiếp dân')
    const post = {
      ...timed('1/1/2022', 'Biên chế'),
      title: 'Cán bộ tiếp dân',
      kind: 'one-stop-officer',
      seats: '2',
    }
    assert.equal((await ours.send(`${unitPage(id)}/them-vi-tri`, post)).status, 303)
    const moving = { ...timed('1/1/2023', 'Sắp xếp'), parent: taLong.office }
    assert.equal((await ours.send(`${unitPage(id)}/chuyen`, moving)).status, 303)
    const page = await ours.get(unitPage(id))
    assert.match(page.text, /Chuyển về: Văn phòng/)
    assert.match(page.text, /Cán bộ tiếp dân/)
    const ending = /\/to-chuc\/vi-tri\/[0-9a-f-]+\/bai-bo/.exec(page.text)![0]
    assert.equal((await ours.send(ending, timed('1/1/2024', 'Tinh giản'))).status, 303)
    assert.doesNotMatch((await ours.get(unitPage(id))).text, /Cán bộ tiếp dân/)
    assert.match((await ours.get(`${unitPage(id)}?ngay=31/12/2023`)).text, /Cán bộ tiếp dân/)
  })

  it('is dissolved with a successor, who answers for it from then on', async () => {
    const [id, successor] = [await newUnit('Ban A'), await newUnit('Ban B')]
    const fields = { ...timed('1/1/2024', 'Tinh gọn'), instrument: '3/QĐ-UBND', successor }
    assert.equal((await ours.send(`${unitPage(id)}/giai-the`, fields)).status, 303)
    assert.deepEqual(await read((reader) => findAnsweringUnits(reader, id as never)), [successor])
    const page = await ours.get(unitPage(id))
    assert.match(page.text, /Ai trả lời thay hôm nay/)
    assert.ok(page.text.includes(`<a href="${unitPage(successor)}">Ban B</a>`))
    assert.match(page.text, /Đã kết thúc/)
    assert.doesNotMatch((await ours.get(`${unitPage(id)}?ngay=31/12/2023`)).text, /Ai trả lời/)
  })

  it('goes to another authority at the order of the instance administrator, and leads there', async () => {
    const id = await newUnit('Trạm Khuyến nông')
    const fields = { ...timed('1/1/2025', 'Chuyển giao'), to: baNang.id, instrument: '4/QĐ-UBND' }
    assert.equal((await ours.send(`${unitPage(id)}/chuyen-giao`, fields)).status, 403)
    assert.equal((await orderer.send(`${unitPage(id)}/chuyen-giao`, fields)).status, 303)
    const [next] = await read((reader) => findAnsweringUnits(reader, id as never))
    const page = await ours.get(unitPage(next!))
    assert.match(page.text, /Xã Ba Nang/)
    assert.match((await ours.get(unitPage(id))).text, new RegExp(`href="${unitPage(next!)}"`))
  })
})

describe('an authority', () => {
  const edit = { reason: 'Sắp xếp', instrument: 'Nghị quyết 1' }
  const made = (slug: string, placeName: string) => ({
    slug,
    placeName,
    name: `Ủy ban nhân dân ${placeName}`,
    level: 'commune' as const,
    kind: 'people-committee' as const,
    hosted: true,
    abbreviation: 'UBND',
    parentId: district,
  })

  it('is renamed by the instance administrator, and keeps its former name for its days', async () => {
    const input = {
      authorityId: baNang.id,
      name: 'Ủy ban nhân dân xã Ba Nang Mới',
      placeName: 'Xã Ba Nang Mới',
    }
    await act(renameAuthority, { ...input, ...edit, on: day('2024-01-01') })
    const page = await ours.get(`/to-chuc/co-quan/${baNang.id}?ngay=31/12/2023`)
    assert.match(page.text, /<h1>Ủy ban nhân dân Xã Ba Nang<\/h1>/)
    const past = await read((reader) => findPast(reader, baNang.id, day('2023-12-31')))
    assert.deepEqual([past?.authority.placeName, past?.parent?.placeName], ['Xã Ba Nang', 'Huyện Đakrông'])
    assert.match((await ours.get(`/to-chuc/co-quan/${baNang.id}/lich-su`)).text, /Đổi tên từ/)
  })

  it('that merged and was split again is answered for by all that came of it', async () => {
    const merged = await act(mergeAuthorities, {
      ...edit,
      fromIds: [taLong.id, baNang.id],
      into: made('nhap', 'Xã Nhập'),
      on: day('2025-07-01'),
    })
    assert.deepEqual(await read((reader) => findAnswering(reader, taLong.id)), [merged])
    const parts = await act(splitAuthority, {
      ...edit,
      fromId: merged,
      successors: [made('chia-mot', 'Xã Chia Một'), made('chia-hai', 'Xã Chia Hai')],
      originalStays: false,
      on: day('2026-01-01'),
    })
    const answering = await read((reader) => findAnswering(reader, taLong.id))
    assert.deepEqual(answering.toSorted(), parts.toSorted())
    const then = await read((reader) => findAnswering(reader, taLong.id, day('2025-12-31')))
    assert.deepEqual(then, [merged])
    const page = await orderer.get(`/to-chuc/co-quan/${taLong.id}`)
    for (const part of parts) assert.ok(page.text.includes(`href="/to-chuc/co-quan/${part}"`))
    assert.match(page.text, /Đã kết thúc/)
  })

  it('that ended sends who asks for one of its units to its heirs', async () => {
    const page = await orderer.get(unitPage(taLong.justice))
    assert.match(page.text, /Ai trả lời thay hôm nay/)
    assert.match(page.text, /Xã Chia Một/)
    assert.match(page.text, /Xã Chia Hai/)
  })
})
