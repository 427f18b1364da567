import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainServer, testDatabase } from '#platform/testing/index.ts'
import { addAxis } from '../../../acts/axis/add-axis.ts'
import { freshSettings } from '../../../pages/operators/axes/axis-values.ts'
import { listDirectory } from '../../../store/directory.ts'
import { operatorsSite } from '../../../testing/operators-site.ts'

const database = await testDatabase()
const site = await operatorsSite(database)
const system = { kind: 'system', name: 'test' } as const
let listed: object[] | 'broken' = []
const gateway = await plainServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(
    listed === 'broken'
      ? '<html>'
      : JSON.stringify({ status: 'OK', ErrorCode: '0', ErrorDesc: '', data: listed }),
  )
})
const agency = (code: string, name: string) => ({ code, name, id: code, pid: '', mail: '' })
const organs = async () => (await database.transactor.read(system, (reader) => listDirectory(reader))).map(({ organId, name }) => [organId, name]) // prettier-ignore
const settings = { ...freshSettings('lgsp', ['H50.41.3']), url: gateway.url.replace(/\/$/, ''), internal: true, systemId: 'KRONG' } // prettier-ignore
const id = await site.bySystem(addAxis, { name: 'Trục tỉnh', settings, secret: 'khoa', by: 'test' })
const page = `/quan-tri/trao-doi/truc/${id}/co-quan`

describe('the agencies of an axis', () => {
  const markIn = (text: string) => /name="seen" value="([0-9a-f]+)"/.exec(text)?.[1] ?? ''

  it('are seen before they are taken: new, renamed, gone', async () => {
    listed = [
      agency('H50.41.4', 'UBND xã A Ngo'),
      agency('H50.41.5', 'UBND xã Ba Nang'),
      agency('Đ', 'Mã sai'),
    ]
    const seen = await site.post(page)
    assert.equal(seen.status, 200)
    assert.match(seen.text, /Mới: 2/)
    assert.match(seen.text, /UBND xã Ba Nang/)
    assert.match(seen.text, /Bỏ qua vì mã hoặc tên không dùng được: 1/)
    assert.deepEqual(await organs(), [])
    const taken = await site.post(`${page}/nhan`, { seen: markIn(seen.text) })
    assert.deepEqual([taken.status, taken.said], [303, 'exchange.agencies-taken'])
    assert.equal((await organs()).length, 2)
    assert.match((await site.post(page)).text, /Danh bạ đã đúng như danh sách của trục/)
  })

  it('are not taken where the list is another than was seen; it is shown anew', async () => {
    listed = [agency('H50.41.4', 'UBND xã A Ngo')]
    const seen = markIn((await site.post(page)).text)
    listed = []
    const later = await site.post(`${page}/nhan`, { seen })
    assert.equal(later.status, 409)
    assert.match(later.text, /vừa thay đổi so với lúc bạn xem/)
    const empty = await site.post(`${page}/nhan`, { seen: markIn(later.text) })
    assert.equal(empty.status, 409)
    assert.match(empty.text, /danh sách rỗng/)
    assert.equal((await organs()).length, 2)
  })

  it('are not there where the axis fails, and the page says so', async () => {
    listed = 'broken'
    const { status, text } = await site.post(page)
    assert.equal(status, 502)
    assert.match(text, /Không đọc được câu trả lời của trục liên thông/)
    assert.equal((await site.post(page, {}, site.administrator)).status, 403)
  })
})
