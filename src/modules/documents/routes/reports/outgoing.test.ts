import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readPdf } from '#platform/pdf/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { approveContent, approveForm, sign } from '../../acts/approve.ts'
import { deliver } from '../../acts/deliver.ts'
import { draft, type Draft } from '../../acts/draft.ts'
import { issue } from '../../acts/issue.ts'
import { submit } from '../../acts/revise.ts'
import { countFigures } from '../../store/reports/count-figures.ts'
import { receiptsCome } from '../../testing/exchange.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { someFile, someOffice } from '../../testing/office.ts'

const database = await testDatabase({ clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z') })
const office = await someOffice(database)
const commune = await someOffice(database, 'xa-ta-long')
const { people, outgoingRegister: registerId, authorityId } = office
const chair = (await frontDoor(database)).as(people.chair.actor)

const inside = { name: 'UBND xã Tà Long', authorityId: commune.authorityId, part: 'lead' } as const
const outside = { name: 'Kho bạc Nhà nước huyện', part: 'information' } as const

async function issued(recipients: Draft['recipients']) {
  const documentId = await people.financeOfficer.act(draft, {
    facts: { typeCode: 'cong-van', abstract: 'Về việc quyết toán', urgency: 'ordinary', note: '' },
    signerId: people.chair.id,
    signingForm: '',
    recipients,
    body: { paragraphs: [] },
    file: await someFile(database, 'du-thao.pdf'),
  })
  await people.financeOfficer.act(submit, { documentId })
  await people.financeHead.act(approveContent, { documentId })
  await people.clerk.act(approveForm, { documentId })
  await people.chair.act(sign, { documentId })
  await people.clerk.act(issue, { documentId, registerId })
  const actor = { kind: 'system', name: 'deliver', authorityId } as const
  await database.transactor.act({ actor, origin: { requestId: 'test', channel: 'job' } }, deliver, {
    documentId,
  })
  await receiptsCome(database, documentId)
}

describe('reports on our own papers', async () => {
  await issued([inside])
  await issued([inside, outside])
  await issued([outside])

  it('count as sent electronically what every recipient got from the system, and nothing else', async () => {
    const scope = {
      direction: 'outgoing',
      from: new Temporal.PlainDate(2026, 11, 1),
      until: new Temporal.PlainDate(2026, 11, 30),
    } as const
    const counts = await people.chair.read((reader) => countFigures(reader, scope))
    assert.deepEqual(
      [counts.written, counts.issued, counts['sent-electronically'], counts['made-electronically']],
      [3, 3, 1, 1],
    )
    const page = await chair.get('/bao-cao-van-ban?huong=di&ky=nam&nam=2026&theo=signer')
    assert.match(page.text, /Gửi hoàn toàn điện tử trong số đã phát hành/)
    assert.match(page.text, /Hồ chair/)
  })

  it('list in the post book who gets an envelope, and only them', async () => {
    const address = '/bao-cao-van-ban/so-buu-dien'
    const page = await chair.get(`${address}?ky=nam&nam=2026`)
    assert.equal(page.text.match(/<th scope="col"/g)?.length, 6)
    assert.equal(page.text.match(/>Kho bạc Nhà nước huyện</g)?.length, 2)
    assert.doesNotMatch(page.text, /UBND xã Tà Long/)
    const sheets = await readPdf((await chair.get(`${address}/pdf?ky=nam&nam=2026`)).bytes)
    const words = sheets.pages.flatMap((sheet) => sheet.words.map(({ text }) => text)).join(' ')
    assert.match(words, /SỔ GỬI VĂN BẢN ĐI BƯU ĐIỆN/)
    assert.match(words, /Kho bạc Nhà nước huyện/)
  })
})
