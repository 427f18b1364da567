import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainServer, remoteSigningServer, trialAuthority } from '#platform/testing/index.ts'
import { openRemote, type RemoteAddress } from '../index.ts'

const authority = trialAuthority(Temporal.Now.instant())
const holder = authority.issue('Nguyễn Thị Hòa', { profile: 'person' })
const algorithms = ['1.2.840.10045.4.3.2']
const server = await remoteSigningServer(
  { leader: { holder, algorithms, mode: 'explicit', most: 10 }, phone: { holder, algorithms, mode: 'implicit', most: 1 } },
  holder,
) // prettier-ignore
const usual: RemoteAddress = {
  url: `${server.url}/`,
  allow: { outside: [], internal: [server.host] },
  access: { kind: 'client-credentials', ...server.client },
}
const hasCode = (code: string) => (fault: unknown) => (fault as { code: unknown }).code === code

test('neither secret nor PIN goes over plain HTTP to an address outside, nor anywhere that no list names', async () => {
  const listening = await plainServer((_, response) => response.end('{}'))
  const url = `${listening.url}csc/v2`
  const outside = { outside: [listening.host], internal: [] }
  for (const allow of [outside, { outside: [], internal: [] }])
    await assert.rejects(openRemote({ ...usual, url, allow }).about(), hasCode('remote-unavailable'))
  assert.equal(listening.connections(), 0)
})

test('no fault repeats what the person gave', async () => {
  const given = { PIN: 'mã-bí-mật', OTP: 'một-lần' }
  const key = await openRemote(usual).key('leader')
  const fault = (await key.signAll([Buffer.from('x')], { given }).catch((one: unknown) => one)) as Error
  assert.equal(hasCode('wrong-pin')(fault), true)
  const told = `${fault.stack} ${(fault.cause as Error).stack}`
  assert.ok(!told.includes(given.PIN) && !told.includes(given.OTP))
})

test('a key that asks for nothing is told nothing: the server of the test refuses a key that is told too much', async () => {
  server.approved = true
  const key = await openRemote(usual).key('phone')
  const signed = await key.signAll([Buffer.from('x')], { given: { PIN: server.pin } })
  assert.equal(signed.length, 1)
})
