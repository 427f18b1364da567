import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { AccountId } from '../account.ts'
import { createSessionSource } from '../pages/session-source.ts'
import { hasPower } from '../rules/roles.ts'
import type { SessionId } from '../session.ts'
import { listHoldings } from '../store/holdings.ts'
import { layTwoCommunes, origin, password, type TestDistrict } from '../testing/two-communes.ts'
import { closeAccount, handOver } from './close-account.ts'
import { type Delegate, delegate, revokeDelegation } from './delegate.ts'
import { signIn } from './sign-in.ts'
import { switchActing } from './switch-acting.ts'

let now = Temporal.Instant.from('2026-11-23T01:00:00Z')
const database = await testDatabase({ clock: () => now })
const sessions = createSessionSource(database.transactor)
let district: TestDistrict
let chair: AccountId
let clerk: AccountId

const krong: Actor = { kind: 'system', name: 'test' }
const holdingOf = async (id: AccountId) =>
  (await database.transactor.read(krong, (reader) => listHoldings(reader, id)))[0]!.id
const refusedFor = (work: Promise<unknown>, ...codes: string[]) =>
  assert.rejects(work, (fault: { reasons?: { code: string }[] }) => {
    assert.deepEqual(
      fault.reasons?.map(({ code }) => code),
      codes,
    )
    return true
  })

async function lend(over: Partial<Delegate> = {}) {
  return district.door.act(delegate, {
    fromAccountId: chair,
    toAccountId: clerk,
    holdingId: await holdingOf(chair),
    powers: ['sign'],
    fromAt: now,
    untilAt: now.add({ hours: 48 }),
    reason: 'đi công tác',
    ...over,
  })
}

async function sessionOf(username: string) {
  const signedIn = await signIn(district.door, {
    username,
    password,
    address: '10.0.0.1',
    userAgent: null,
    kind: 'person',
  })
  assert.equal(signedIn.step, 'done')
  const token = signedIn.step === 'done' ? signedIn.token : ''
  const session = await sessions.resolve(token)
  assert.ok(session)
  return { token, id: session.id as SessionId, actor: session.actor }
}
const actorNow = async (token: string) => (await sessions.resolve(token))?.actor

describe('delegation', () => {
  before(async () => {
    district = await layTwoCommunes(database)
    chair = await district.person(district.taLong, 'chu-tich', 'chair')
    clerk = await district.person(district.taLong, 'van-thu', 'clerk')
  })

  it('says everything that stands against it at once', async () => {
    const other = await district.person(district.baNang, 'nguoi-la', 'clerk')
    await refusedFor(lend({ toAccountId: other }), 'identity.no-such-account')
    await refusedFor(
      lend({ powers: ['register'], toAccountId: chair, untilAt: now.subtract({ hours: 1 }), reason: ' ' }),
      'identity.delegation-not-own',
      'identity.delegation-self',
      'identity.delegation-order',
      'identity.delegation-past',
      'identity.reason-missing',
    )
    await refusedFor(lend({ untilAt: now.add({ hours: 24 * 400 }) }), 'identity.delegation-long')
  })

  it('is given by whoever holds the post, not by the receiver, and never lent on', async () => {
    const { actor } = await sessionOf('van-thu')
    const act = database.transactor.act({ actor, origin }, delegate, {
      fromAccountId: chair,
      toAccountId: clerk,
      holdingId: await holdingOf(chair),
      powers: ['sign'],
      fromAt: now,
      untilAt: now.add({ hours: 2 }),
      reason: 'tự lấy',
    })
    await refusedFor(act, 'identity.delegation-own-only')
  })

  it('gives exactly the lent power, in the name of who lent it, until its last instant', async () => {
    const id = await lend()
    const { token, id: sessionId, actor } = await sessionOf('van-thu')
    assert.equal(hasPower(actor, 'sign'), false)
    const acting = { sessionId, target: { kind: 'delegation', id } } as const
    await database.transactor.act({ actor, origin }, switchActing, acting)
    const delegated = await actorNow(token)
    assert.ok(delegated?.kind === 'person')
    assert.deepEqual(delegated.actingFor, { accountId: chair, name: 'Hồ Thị chu-tich', delegationId: id })
    assert.equal(delegated.accountId, clerk)
    assert.equal(hasPower(delegated, 'sign'), true)
    assert.equal(hasPower(delegated, 'direct'), false)
    assert.equal(hasPower(delegated, 'register'), false)
    const start = now
    now = start.add({ minutes: 119 })
    await sessions.resolve(token)
    now = start
    await district.door.act(revokeDelegation, id)
    const after = await actorNow(token)
    assert.ok(after?.kind === 'person')
    assert.equal(after.actingFor, undefined)
    assert.equal(hasPower(after, 'sign'), false)
  })

  it('ends by itself, on a session that is open', async () => {
    const id = await lend({ untilAt: now.add({ minutes: 30 }) })
    const { token, id: sessionId, actor } = await sessionOf('van-thu')
    const acting = { sessionId, target: { kind: 'delegation', id } } as const
    await database.transactor.act({ actor, origin }, switchActing, acting)
    const start = now
    now = start.add({ minutes: 29 })
    assert.equal(hasPower((await actorNow(token))!, 'sign'), true)
    now = start.add({ minutes: 30 })
    assert.equal(hasPower((await actorNow(token))!, 'sign'), false)
    await refusedFor(
      database.transactor.act({ actor, origin }, switchActing, acting),
      'identity.acting-not-yours',
    )
  })

  it('ends with the post from which it was lent, and with a hand-over; the successor inherits offices, not powers', async () => {
    const leaving = await district.person(district.taLong, 'roi-di', 'chair')
    const successor = await district.person(district.taLong, 'ke-nhiem', 'specialist')
    const id = await lend({ fromAccountId: leaving, holdingId: await holdingOf(leaving) })
    const { token, id: sessionId, actor } = await sessionOf('van-thu')
    await database.transactor.act({ actor, origin }, switchActing, {
      sessionId,
      target: { kind: 'delegation', id },
    })
    const gone = await sessionOf('roi-di')
    const ended = await district.door.act(handOver, {
      accountId: leaving,
      successorId: successor,
      reason: 'nghỉ hưu',
      close: true,
    })
    assert.deepEqual(ended, { holdings: 1, delegations: 1, sessions: 1, offices: 0 })
    assert.equal(await sessions.resolve(gone.token), undefined)
    assert.equal(hasPower((await actorNow(token))!, 'sign'), false)
    await refusedFor(
      district.door.act(closeAccount, { accountId: leaving, reason: 'nữa' }),
      'identity.closed-already',
    )
  })
})
