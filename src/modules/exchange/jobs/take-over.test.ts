import assert from 'node:assert/strict'
import { hostname } from 'node:os'
import { it } from 'node:test'
import { type Id, newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { sendPacket } from '../acts/send-packet.ts'
import { listDeliveriesAbout } from '../store/deliveries.ts'
import { findNextDue } from '../store/lanes.ts'
import { registrySite } from '../testing/registry-site.ts'
import { someDraft } from '../testing/some-draft.ts'

const database = await testDatabase()
const site = await registrySite(database)
const organId = 'H50.41.3'

async function send(number: number) {
  const subject = { type: 'document', id: newId<'document'>() as Id<'document'> }
  const to = [{ organId, name: 'Ủy ban nhân dân xã Tà Long' }]
  await site.act((tx: Tx) => sendPacket(tx, { subject, draft: someDraft(number), to, files: [] }), undefined, site.district) // prettier-ignore
  return async () => (await site.read((reader) => listDeliveriesAbout(reader, subject)))[0]?.state
}
const hold = (holder: string) =>
  database.owner.query(
    `UPDATE exchange.lanes SET leased_by = $1, leased_until = now() + interval '1 hour' WHERE to_code = $2`,
    [holder, organId],
  )

it('a lane that is due is told as due, so that nobody plans past it', async () => {
  await send(1)
  const next = await site.read(findNextDue)
  assert.ok(next && Temporal.Instant.compare(next, Temporal.Now.instant()) <= 0)
})

it('a program that starts takes the lanes of one that died on its machine, and of no other', async () => {
  const state = await send(2)
  // Process numbers end below this one: nobody has it.
  await hold(`${hostname()}:4194305:dead`)
  await site.runLanes()
  assert.equal(await state(), 'delivered')

  const elsewhere = await send(3)
  await hold('another-machine:4194305:alive')
  await site.runLanes(AbortSignal.timeout(1_000))
  assert.equal(await elsewhere(), 'waiting')
})
