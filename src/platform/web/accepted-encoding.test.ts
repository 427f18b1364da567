import assert from 'node:assert/strict'
import { it } from 'node:test'
import { acceptedEncoding } from './accepted-encoding.ts'

it('an answer is packed as whoever asks reads it, and not at all where they say so', () => {
  const cases = [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip;q=1', 'br'],
    ['BR', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.000 , br ; q=0', undefined],
    ['identity', undefined],
    ['brotli, gzipped', undefined],
    ['', undefined],
    [null, undefined],
  ] as const
  for (const [accepted, wanted] of cases) assert.equal(acceptedEncoding(accepted), wanted, String(accepted))
})
