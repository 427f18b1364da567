import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Packet } from '#kit/edxml/index.ts'
import { packetKey } from './packet-key.ts'

const status = {
  kind: 'status',
  from: { organId: 'H50.1' },
  about: { documentId: 'H50,2026/11/26,7/UBND' },
  statusCode: '01',
  at: Temporal.Instant.from('2026-11-26T08:00:00Z'),
} as unknown as Packet
const key = (way: 'peer' | 'axis', messageId: string) => packetKey(status, { way, messageId })

it('two equal states within a second are two between instances, and one where an axis gives them again', () => {
  assert.notEqual(key('peer', 'a'), key('peer', 'b'))
  assert.equal(key('peer', 'a'), key('peer', 'a'))
  assert.equal(key('axis', 'a'), key('axis', 'b'))
})
