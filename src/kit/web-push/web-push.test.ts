import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { it } from 'node:test'
import { encryptPush, isPushReceiver, mostPushBytes, vapidHeader, vapidKeysFrom } from './index.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
// The example of RFC 8291, clause 5 and appendix A.
const receiver = {
  p256dh: bytes('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
  auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
}

it('encrypts the example of RFC 8291 to its very bytes', () => {
  const made = encryptPush(Buffer.from('When I grow up, I want to be a watermelon'), receiver, {
    salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
    privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
  })
  assert.equal(
    Buffer.from(made).toString('base64url'),
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
})

it('a message is at most 4096 bytes, and never the same twice', () => {
  const longest = new Uint8Array(mostPushBytes)
  assert.equal(encryptPush(longest, receiver).length, 4096)
  assert.throws(() => encryptPush(new Uint8Array(mostPushBytes + 1), receiver), RangeError)
  assert.notDeepEqual(encryptPush(longest, receiver), encryptPush(longest, receiver))
})

it('keys that are none are found out before anything is kept', () => {
  assert.ok(isPushReceiver(receiver))
  const offCurve = receiver.p256dh.with(64, receiver.p256dh[64]! ^ 1)
  for (const wrong of [
    { ...receiver, p256dh: offCurve },
    { ...receiver, p256dh: receiver.p256dh.subarray(0, 33) },
    { ...receiver, auth: new Uint8Array(15) },
  ])
    assert.equal(isPushReceiver(wrong), false)
})

it('one secret has one key pair, and the subject is named only where services take it', async () => {
  const secret = randomBytes(32)
  const keys = vapidKeysFrom(secret)
  assert.equal(keys.publicKey, vapidKeysFrom(secret).publicKey)
  assert.equal(Buffer.from(keys.publicKey, 'base64url').length, 65)
  const until = Temporal.Instant.from('2026-11-28T00:00:00Z')
  const claimsOf = async (subject: string) => {
    const header = await vapidHeader(keys, { audience: 'https://push.test', subject, until })
    const [, token = ''] = /^vapid t=([\w.-]+), k=/.exec(header) ?? []
    return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object
  }
  assert.deepEqual(await claimsOf('https://dakrong.vn'), {
    aud: 'https://push.test',
    exp: 1_795_824_000,
    sub: 'https://dakrong.vn',
  })
  assert.ok(!('sub' in (await claimsOf('http://127.0.0.1:8080'))))
})
