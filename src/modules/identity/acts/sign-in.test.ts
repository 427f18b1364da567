import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { createSessionSource } from '../pages/session-source.ts'
import { layTwoCommunes, password, type TestDistrict } from '../testing/two-communes.ts'
import { endPosition } from './give-position.ts'
import { signIn } from './sign-in.ts'

let now = Temporal.Instant.from('2026-11-23T01:00:00Z')
const database = await testDatabase({ clock: () => now })
const sessions = createSessionSource(database.transactor)
let district: TestDistrict

const credentials = (username: string, over: { password?: string; address?: string } = {}) => ({
  username,
  password,
  address: '10.0.0.1',
  userAgent: 'test',
  kind: 'person' as const,
  ...over,
})

async function tokenOf(username: string, address = '10.0.0.1'): Promise<string> {
  const signedIn = await signIn(district.door, credentials(username, { address }))
  assert.equal(signedIn.step, 'done')
  return signedIn.step === 'done' ? signedIn.token : ''
}

const codes = (fault: unknown) => (fault as { reasons: { code: string }[] }).reasons.map(({ code }) => code)

describe('signing in', () => {
  before(async () => {
    district = await layTwoCommunes(database)
  })

  it('makes an actor with the post, the roles and the wall of the authority', async () => {
    const accountId = await district.person(district.taLong, 'thuong', 'clerk')
    const session = await sessions.resolve(await tokenOf(' THUONG '))
    assert.deepEqual(session?.actor, {
      kind: 'person',
      accountId,
      name: 'Hồ Thị thuong',
      authorityId: district.taLong.id,
      unitId: district.taLong.unitId,
      positionId: district.taLong.positions.clerk,
      roles: ['clerk'],
    })
    assert.deepEqual(session.audience, ['official'])
    assert.equal(session.placeName, 'Văn thư · UBND xã Tà Long')
    assert.equal(session.mustGoTo, '/tai-khoan/bao-mat')
    assert.equal(session.freshlyAuthenticated, true)
  })

  it('says the same of a wrong password and of a name that does not exist', async () => {
    await assert.rejects(signIn(district.door, credentials('thuong', { password: 'sai' })), (fault) => {
      assert.deepEqual(codes(fault), ['identity.wrong-credentials'])
      return true
    })
    await assert.rejects(signIn(district.door, credentials('khong-ai', { password: 'sai' })), (fault) => {
      assert.deepEqual(codes(fault), ['identity.wrong-credentials'])
      return true
    })
  })

  it('ends every right of an ended post at once, on sessions that are open', async () => {
    const accountId = await district.person(district.taLong, 'roi-vi-tri', 'clerk')
    const token = await tokenOf('roi-vi-tri')
    const { rows } = await database.owner.query('SELECT id FROM identity.holdings WHERE account_id = $1', [
      accountId,
    ])
    await district.door.act(endPosition, { accountId, holdingId: rows[0].id, reason: 'chuyển công tác' })
    const session = await sessions.resolve(token)
    assert.deepEqual(session?.audience, [])
    assert.deepEqual(session?.actor.kind === 'person' && session.actor.roles, [])
  })

  it('ends after two hours without use and after twelve hours with', async () => {
    const start = now
    await district.person(district.taLong, 'ngu-quen', 'specialist')
    const idle = await tokenOf('ngu-quen')
    now = start.add({ minutes: 121 })
    assert.equal(await sessions.resolve(idle), undefined)
    const busy = await tokenOf('ngu-quen')
    for (let hour = 1; hour < 12; hour++) {
      now = start.add({ minutes: 121 + hour * 60 })
      assert.ok(await sessions.resolve(busy), `hour ${hour}`)
    }
    now = start.add({ minutes: 121 + 12 * 60 })
    assert.equal(await sessions.resolve(busy), undefined)
  })

  it('knows no malformed, foreign or empty token', async () => {
    for (const token of [
      '',
      'x',
      'a'.repeat(43),
      '../../etc',
      "'; DROP TABLE identity.sessions; --",
      'é'.repeat(43),
      'a'.repeat(10_000),
    ]) {
      assert.equal(await sessions.resolve(token), undefined)
    }
  })
})
