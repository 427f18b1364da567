import assert from 'node:assert/strict'
import { it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { doorOf } from '../../testing/door.ts'
import { plantTree } from '../../testing/tree.ts'

const database = await testDatabase()
const { owner } = database
const { taLong } = await plantTree(database.transactor)
const door = await doorOf(database, { times: 50 })
const mai = door()
const told = {
  title: 'Cống sập cạnh nhà ông Bưng',
  field: 'giao-thong',
  body: 'Cống sập một bên.',
  name: 'Hồ Thị Mai',
  phone: '0912345678',
  email: '',
  village: 'Bản Kè',
  place: 'Đầu cầu treo',
  coordinates: '16.651234567, 107.012345678',
}

it('a place is kept as numbers to the metre, with its village; nothing of it is public', async () => {
  const sent = await mai.send('/trang/ta-long/phan-anh/gui', told, { photos: [] })
  assert.equal(sent.status, 303, sent.body)
  const { rows } = await owner.query(
    'SELECT village, place, latitude::float8 AS latitude, longitude::float8 AS longitude FROM enquiries.contents',
  )
  assert.deepEqual(rows, [{ village: 'Bản Kè', place: 'Đầu cầu treo', latitude: 16.65123, longitude: 107.01235 }]) // prettier-ignore
  const pages = await Promise.all([mai.get(sent.location), mai.get('/trang/ta-long/phan-anh')])
  for (const { body } of pages) assert.doesNotMatch(body, /16[.,]65|107[.,]01|Đầu cầu treo/)
})

it('the form works without script, asks the browser for nothing, and says how long a sender is kept and by which law', async () => {
  const { body } = await mai.get('/trang/ta-long/phan-anh/gui')
  assert.match(body, /<input[^>]* id="toa-do"/)
  assert.match(body, /<krong-island name="portal-here"/)
  assert.match(body, /được xóa 365 ngày sau khi việc xong/)
  assert.match(body, /91\/2025\/QH15/)
  assert.match((await mai.get('/trang/ta-long/tiep-can-thong-tin/gui')).body, /được xóa 730 ngày/)
})

it('everybody sees what waits and until when, the overdue marked and first, without words or sender', async () => {
  await mai.send('/trang/ta-long/hoi-dap/gui', { ...told, title: 'Sắp đến hạn', field: 'dat-dai' })
  await mai.send('/trang/ta-long/hoi-dap/gui', { ...told, title: 'Đã trễ', field: 'y-te' })
  await owner.query(
    "UPDATE enquiries.enquiries SET due_at = now() - interval '1 day' WHERE title = 'Đã trễ' AND authority_id = $1",
    [taLong.authorityId],
  )
  const { body } = await door('10.3.3.3').get('/trang/ta-long/hoi-dap')
  const [, waiting = ''] = /Đang chờ trả lời<\/h2>([^]*?)<\/table>/.exec(body) ?? []
  assert.match(waiting, /Y tế[^]*quá hạn[^]*Đất đai/)
  assert.equal(waiting.match(/quá hạn/g)?.length, 1)
  assert.doesNotMatch(body, /Đã trễ|Sắp đến hạn|Hồ Thị Mai|0912/)
})
