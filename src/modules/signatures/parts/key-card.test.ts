import assert from 'node:assert/strict'
import { it } from 'node:test'
import { h, type VNode } from 'preact'
import { type Id, newId } from '#kit/ids.ts'
import { renderDocument } from '#platform/ui/index.ts'
import type { SigningKey } from '../signing-key.ts'
import { KeyCard } from './key-card.tsx'

const now = Temporal.Instant.from('2026-11-26T02:00:00Z')
const key: Omit<SigningKey, 'validUntil'> = {
  id: newId<'signing-key'>(),
  authorityId: newId() as Id<'authority'>,
  accountId: null,
  place: { kind: 'desktop' },
  certificate: new Uint8Array(),
  chain: [],
  holder: 'Hồ Văn Chủ',
  issuer: 'Cơ quan cấp',
  serial: '01',
  validFrom: now.subtract({ hours: 24 * 700 }),
  trial: false,
  addedAt: now,
  addedByName: 'Hồ Văn Chủ',
}

function shown(days: number): string {
  const signingKey = { ...key, validUntil: now.add({ hours: 24 * days }) }
  const props = { signingKey, now, language: 'vi', csrf: 'x', endHref: '/go', complaints: [] } as const
  return renderDocument(h(KeyCard, props) as unknown as VNode)
}

it('a key warns from thirty days before its certificate ends, and says when it is over', () => {
  const sentences = ['Còn hiệu lực', 'Sắp hết hạn', 'Đã hết hạn']
  for (const [days, sentence] of [
    [31, 'Còn hiệu lực'],
    [29, 'Sắp hết hạn'],
    [1, 'Sắp hết hạn'],
    [-1, 'Đã hết hạn'],
  ] as const)
    assert.deepEqual([days, ...sentences.filter((one) => shown(days).includes(one))], [days, sentence])
})
