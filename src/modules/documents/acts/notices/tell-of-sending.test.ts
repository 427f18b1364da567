import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { someFile, someOffice } from '../../testing/office.ts'
import { listeningDatabase, noticesOf, unreadOf } from '../../testing/told.ts'
import { approveContent, approveForm, sign } from '../approve.ts'
import { draft } from '../draft.ts'
import { issue } from '../issue.ts'
import { submit } from '../revise.ts'
import { tellEnd, tellOfStatus } from './tell-of-sending.ts'

const database = await listeningDatabase()
const { people, outgoingRegister: registerId } = await someOffice(database)

const documentId = await people.financeOfficer.act(draft, {
  facts: { typeCode: 'quyet-dinh', abstract: 'Phân bổ kinh phí', urgency: 'ordinary', note: '' },
  signerId: people.chair.id,
  signingForm: 'TM.',
  recipients: [{ name: 'UBND xã Tà Long', organId: 'H50.X00.X03', part: 'lead' }],
  body: { paragraphs: ['Điều 1'] },
  file: await someFile(database, 'du-thao.pdf'),
})
await people.financeOfficer.act(submit, { documentId })
await people.financeHead.act(approveContent, { documentId })
await people.clerk.act(approveForm, { documentId })
await people.chair.act(sign, { documentId })
await people.clerk.act(issue, { documentId, registerId })

const bySystem = {
  actor: { kind: 'system', name: 'job' },
  origin: { requestId: 'test', channel: 'job' },
} as const
const place = 'UBND xã Tà Long'
const end = (occasion: string) => database.transactor.act(bySystem, tellEnd, { documentId, place, occasion })
const status = (code: string) =>
  database.transactor.act(bySystem, tellOfStatus, { documentId, place, occasion: `status:${newId()}`, code })

const hearers = { drafter: people.financeOfficer, clerk: people.clerk, chair: people.chair, other: people.financeHead } // prettier-ignore
async function told() {
  const all = await Promise.all(
    Object.entries(hearers).map(async ([name, one]) => [name, await unreadOf(one)] as const),
  )
  return Object.fromEntries(
    all
      .map(([name, kinds]) => [name, kinds.filter((kind) => kind === 'documents.not-reached')] as const)
      .filter(([, kinds]) => kinds.length > 0),
  )
}
const titles = async () => (await noticesOf(people.clerk)).map(({ title }) => title.code)

it('who drafted a paper and the registry hear where it does not arrive, not of every state on its way', async () => {
  for (const code of ['01', '03', '04', '05', '06', '15']) await status(code)
  assert.deepEqual(await told(), {})

  await end('c')
  assert.deepEqual(await told(), {
    drafter: ['documents.not-reached'],
    clerk: ['documents.not-reached'],
  })
  const [notice] = await noticesOf(people.financeOfficer)
  assert.equal(notice?.href, `/van-ban/${documentId}`)
  assert.equal(notice?.title.code, 'documents.told-not-reached')
  assert.deepEqual(notice?.title.params?.['place'], place)
})

it('hear it as well when it is returned there, or not given back', async () => {
  await status('02')
  assert.equal((await titles())[0], 'documents.told-returned-there')
  await status('16')
  assert.equal((await titles())[0], 'documents.told-take-back-refused')
})
