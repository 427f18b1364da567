import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it, test } from 'node:test'
import { readTimeStamp, stampsBytes } from '#kit/cms/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { type StampMood, trialAuthorityServer } from '#platform/testing/index.ts'
import { httpTimeStamper } from './index.ts'

const server = await trialAuthorityServer()
const allow = { outside: [], internal: [server.host] }
const anchors = [readCertificate(server.authority.root.certificate)]
const stamper = httpTimeStamper({ url: server.stampUrl, allow, anchors, timeoutMs: 600 })
const signature = Buffer.from('chữ ký')
const ask = () => stamper({ hash: 'sha256', digest: createHash('sha256').update(signature).digest() })

test('a time stamp comes over HTTP and stands for the bytes', async () => {
  server.stamps = 'honest'
  const stamp = readTimeStamp(await ask())
  assert.ok(stamp.sound && stampsBytes(stamp, signature))
  assert.ok(Math.abs(stamp.at.until(Temporal.Now.instant()).total('seconds')) < 60)
})

describe('what a time-stamp server does badly never becomes a stamp (S08)', () => {
  const cases: readonly (readonly [StampMood, string])[] = [
    ['down', 'time-stamp-unavailable'],
    ['silent', 'time-stamp-unavailable'],
    ['slow', 'time-stamp-unavailable'],
    ['error', 'time-stamp-unavailable'],
    ['huge', 'time-stamp-unavailable'],
    ['garbage', 'time-stamp-broken'],
    ['refusing', 'time-stamp-refused'],
    ['other-nonce', 'time-stamp-nonce'],
    ['other-hash', 'time-stamp-imprint'],
    ['future', 'time-stamp-future'],
    ['wrong-signer', 'time-stamp-broken'],
    ['untrusted', 'time-stamp-untrusted'],
  ]
  for (const [mood, code] of cases)
    it(`${mood}: ${code}`, async () => {
      server.stamps = mood
      await assert.rejects(ask(), (fault) => (fault as { code: unknown }).code === code)
    })
})

test('an address that no list allows is not asked', async () => {
  server.stamps = 'honest'
  const before = server.asked.tsa
  const closed = httpTimeStamper({ url: server.stampUrl, allow: { outside: [], internal: [] } })
  const asked = closed({ hash: 'sha256', digest: createHash('sha256').digest() })
  await assert.rejects(asked, (fault) => (fault as { code: unknown }).code === 'time-stamp-unavailable')
  assert.equal(server.asked.tsa, before)
})
