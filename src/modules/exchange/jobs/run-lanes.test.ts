import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { enterOrgan } from '../acts/directory.ts'
import { addPeer } from '../acts/peers.ts'
import { sendPacket } from '../acts/send-packet.ts'
import { listDeliveriesAbout } from '../store/deliveries.ts'
import { registrySite } from '../testing/registry-site.ts'
import { someDraft } from '../testing/some-draft.ts'
import { someIdentity } from '../testing/some-identity.ts'

const site = await registrySite(await testDatabase())
const far = { organId: 'H50.99', name: 'Ủy ban nhân dân xã Xa Xôi' }
const near = { organId: 'H50.41.3', name: 'Ủy ban nhân dân xã Tà Long' }

async function send(number: number, to: typeof far) {
  const subject = { type: 'document', id: newId() }
  const packet = { subject, draft: someDraft(number, 'V/v báo cáo quý'), to: [to], files: [] }
  await site.act((tx: Tx) => sendPacket(tx, packet), undefined, site.district)
  return async () => (await site.read((reader) => listDeliveriesAbout(reader, subject)))[0]?.state
}

/** A peer that takes every connection and says nothing. */
async function silentPeer() {
  const sockets: Socket[] = []
  const server = createServer((socket) => void sockets.push(socket.on('error', () => {})))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { certificatePem: certificates } = someIdentity('xa.example.vn')
  const common = { by: 'test', reason: 'test' }
  const peerId = await site.act(addPeer, { ...common, name: 'xa.example.vn', url, certificates })
  await site.act(enterOrgan, { ...common, ...far, peerId, axisId: null })
  return {
    asked: () => once(server, 'connection'),
    end() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

it('a packet that takes long holds up its own lane, and no other', async () => {
  const peer = await silentPeer()
  const slow = await send(1, far)
  const asked = peer.asked()
  const over = new AbortController()
  const first = site.runLanes(over.signal)
  await asked
  over.abort()
  await first

  const quick = await send(2, near)
  const second = site.runLanes()
  while ((await quick()) === 'waiting') await setTimeout(20)
  assert.deepEqual([await quick(), await slow()], ['delivered', 'waiting'])
  peer.end()
  await second
})
