import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Indication, PdfReport } from '#kit/pades/index.ts'
import { keepVerification } from '#modules/signatures/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { takeIn } from '../../acts/take-in.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { someFile, someOffice } from '../../testing/office.ts'

let moment = Temporal.Now.instant()
const database = await testDatabase({ clock: () => moment })
const office = await someOffice(database)
const door = await frontDoor(database)
const { clerk } = office.people

const reportOf = (indication: Indication, signed = true): PdfReport => ({
  indication,
  subIndication: null,
  unreadable: null,
  revisions: 1,
  signatures: signed
    ? [
        {
          kind: 'signature', field: 'KySo', indication, subIndication: null, findings: [], level: 'B-LTA', signer: null, chain: [], claimedTime: null,
          provenTime: null, revokedAt: null, reason: '', location: '', coversWholeFile: true, revision: 0, end: 10, changes: [],
        },
      ]
    : [],
}) // prettier-ignore

/** An arrival whose file was verified so often, the last answer last. */
async function arrival(name: string, ...reports: readonly PdfReport[]): Promise<void> {
  const file = await someFile(database, `${name}.pdf`)
  await clerk.act(takeIn, { by: 'upload', files: [file], facts: { abstract: name } })
  for (const report of reports) {
    moment = moment.add({ minutes: 1 })
    await database.transactor.act(
      { actor: { kind: 'system', name: 'test', authorityId: office.authorityId }, origin: { requestId: 't', channel: 'job' } },
      keepVerification,
      { authorityId: office.authorityId, hash: file.hash, report },
    ) // prettier-ignore
  }
}

it('lists say in a word and a sign whether the newest file is signed and holds; nothing of what nobody signed', async () => {
  await arrival('Công văn hợp lệ', reportOf('INDETERMINATE'), reportOf('TOTAL-PASSED'))
  await arrival('Công văn chưa rõ', reportOf('INDETERMINATE'))
  await arrival('Công văn bị sửa', reportOf('TOTAL-FAILED'))
  await arrival('Công văn không ký', reportOf('INDETERMINATE', false))
  await arrival('Công văn chưa đọc')
  const { text } = await door.as(clerk.actor).get('/van-ban-den')
  const rows = text.split('<tr').filter((row) => /Công văn [^<]/.test(row))
  const marks = new Map(
    rows.map((row) => [
      /Công văn [^<]+/.exec(row)![0].trim(),
      /Chữ ký (?:hợp lệ|cần kiểm tra|không hợp lệ)/.exec(row)?.[0],
    ]),
  )
  assert.deepEqual(Object.fromEntries(marks), {
    'Công văn hợp lệ': 'Chữ ký hợp lệ',
    'Công văn chưa rõ': 'Chữ ký cần kiểm tra',
    'Công văn bị sửa': 'Chữ ký không hợp lệ',
    'Công văn không ký': undefined,
    'Công văn chưa đọc': undefined,
  })
  assert.equal(
    rows.filter((row) => /<svg class="icon"[^]*Chữ ký/.test(row)).length,
    3,
    'never by colour alone',
  )
})
