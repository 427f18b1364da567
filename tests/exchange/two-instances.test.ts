import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { listStatusesAbout } from '#modules/exchange/index.ts'
import { acquaint, newInstance } from './instance.ts'
import { deliveriesOf, keepText, sendFrom, someDraft, until } from './send.ts'

const district = await newInstance('huyen', [{ code: 'H50.X00', name: 'UBND huyện Đakrông' }])
const commune = await newInstance('xa', [{ code: 'H50.X00.X03', name: 'UBND xã Tà Long' }])
after(() => Promise.all([district.close(), commune.close()]))
if (process.env.SHOW) after(() => console.log(district.program()?.printed(), commune.program()?.printed()))
await acquaint(district, commune)
await Promise.all([district.start(), commune.start()])

it('a document goes to another instance, arrives once as an arrival, and its state comes back by itself', async () => {
  const subject = newId<'document'>()
  await sendFrom(district, {
    from: district.organs[0]!,
    to: commune.organs,
    draft: someDraft(12),
    files: [await keepText(district, 'Nội dung kèm theo')],
    subject,
  })
  const [delivery] = await until(
    () => deliveriesOf(district, subject),
    (found) => found[0]?.state !== 'waiting',
  )
  assert.equal(
    delivery?.state,
    'delivered',
    `${delivery?.lastFault} ${delivery?.lastFaultText} ${delivery?.endCode} ${delivery?.endText}`,
  )
  const { rows } = await until(
    () => commune.owner.query('SELECT reference, organ_name, abstract, arrived_by FROM documents.documents'),
    ({ rows: found }) => found.length > 0,
  )
  assert.deepEqual(rows, [
    {
      reference: '12/UBND-VX',
      organ_name: 'UBND huyện Đakrông',
      abstract: 'V/v triển khai kế hoạch chuyển đổi số',
      arrived_by: 'exchange',
    },
  ])
  const statuses = await until(
    () => district.read((reader) => listStatusesAbout(reader, { type: 'document', id: subject })),
    (found) => found.length > 0,
  )
  assert.deepEqual(statuses.map(({ code, toCode }) => [code, toCode]), [['01', 'H50.X00.X03']]) // prettier-ignore
})
