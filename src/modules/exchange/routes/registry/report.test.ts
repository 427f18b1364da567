import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { today } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { readTable } from '#platform/spreadsheets/index.ts'
import { registryStory } from '../../testing/registry-story.ts'

const story = await registryStory()
const { stray, clerk, chair } = story

describe('the report on exchange', () => {
  const day = (at: Temporal.Instant) => formatDate(today(at))
  const asked = () => `tu=${day(story.begun)}&den=${day(story.now())}`
  const cells = async (who: typeof clerk, query: string) => {
    const { body } = await story.get(who, `/trao-doi/bao-cao?${query}&tep=csv`)
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
    const { text, body } = await story.get(clerk, `/trao-doi/bao-cao?${asked()}`)
    assert.match(text, /33,3 % Tỷ lệ gửi điện tử trọn vẹn/)
    assert.match(text, /Chưa đạt chỉ tiêu 90 %/)
    assert.match(text, /60 giây Thời gian gửi \(trung vị\)/)
    assert.match(text, /Ủy ban nhân dân xã Tà Long H50\.41\.3 3 2 0 0 0 1 60 giây 0/)
    assert.ok(body.includes('/trao-doi?noi_nhan=H50.41.3'))
    const { bytes, headers } = await story.get(clerk, `/trao-doi/bao-cao?${asked()}&tep=xlsx`)
    assert.match(headers.get('content-disposition')!, /bao-cao-trao-doi-.*\.xlsx/)
    const rows = await readTable(bytes, { kind: 'xlsx', sheet: 'Theo cơ quan' })
    assert.deepEqual(rows[2]?.cells, ['Ủy ban nhân dân xã Tà Long', 'H50.41.3', 3, 2, 0, 0, 0, 1, 60, 0])
  })

  it('keeps what was returned and sent anew in the period of its first sending', async () => {
    story.later({ hours: 48 })
    await story.send({ id: stray, number: 9, subject: 'V/v báo cáo quý', to: [story.taLong] })
    await story.runLanes()
    const then = day(story.now())
    const anew = await cells(clerk, `tu=${then}&den=${then}`)
    assert.equal(anew[1], 'Văn bản gửi điện tử trong kỳ,0')
    assert.equal(anew.at(-1), 'Ủy ban nhân dân xã Tà Long,H50.41.3,1,1,0,0,0,0,0,0')
  })

  it('says what cannot be a period beside the field, with what was typed', async () => {
    const wrong = await story.get(clerk, '/trao-doi/bao-cao?tu=31/2/2026&den=1/3/2026')
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /value="31\/2\/2026"/)
    assert.match(wrong.body, /href="#truong-tu"/)
    const reversed = await story.get(clerk, '/trao-doi/bao-cao?tu=2/3/2026&den=1/3/2026&tep=csv')
    assert.equal(reversed.status, 422)
    assert.match(reversed.text, /Ngày cuối kỳ phải từ ngày đầu kỳ trở đi/)
    const none = await story.get(clerk, '/trao-doi/bao-cao?tu=1/1/2001&den=2/1/2001')
    assert.match(none.text, /Không có lượt gửi nhận nào trong kỳ này/)
  })
})
