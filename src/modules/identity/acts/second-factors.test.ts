import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, describe, it } from 'node:test'
import { generate } from 'otplib'
import type { Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { AccountId } from '../account.ts'
import { createSessionSource } from '../pages/session-source.ts'
import { slowAfter } from '../rules/lock-out.ts'
import { layTwoCommunes, origin, password, type TestDistrict } from '../testing/two-communes.ts'
import { answerSecondStep } from './answer-second-step.ts'
import { authenticateAgain } from './authenticate-again.ts'
import { clearSecondFactors, confirmTotp, inviteTotp, removeTotp } from './second-factors.ts'
import { prepareIdentity } from './settings.ts'
import { signIn } from './sign-in.ts'

prepareIdentity({ key: randomBytes(32), publicUrl: 'http://krong.test' })
let now = Temporal.Instant.from('2026-11-23T01:00:05Z')
const database = await testDatabase({ clock: () => now })
const sessions = createSessionSource(database.transactor)
let district: TestDistrict

const codeAt = (secret: string, at = now) =>
  generate({ secret, epoch: Math.floor(at.epochMilliseconds / 1000) })
const where = { address: '10.0.0.1', userAgent: null }

async function firstStep(username: string, address = '10.0.0.1') {
  const step = await signIn(district.door, { username, password, userAgent: null, address, kind: 'person' })
  assert.ok(step.step === 'second-factor')
  return step
}
const refusalOf = async (work: Promise<unknown>) => {
  try {
    await work
    return undefined
  } catch (fault) {
    return (fault as { reasons: { code: string }[] }).reasons[0]?.code
  }
}

/** A clerk with an authenticator app, and what the app knows. */
async function withApp(username: string) {
  const id: AccountId = await district.person(district.taLong, username, 'clerk')
  const actor: Actor = {
    kind: 'person',
    accountId: id,
    name: username,
    authorityId: district.taLong.id,
    roles: ['clerk'],
  }
  const { sealed, secret } = await inviteTotp({ id, username })
  const act = { actor, origin }
  assert.equal(
    await refusalOf(database.transactor.act(act, confirmTotp, { sealed, code: '000000' })),
    'identity.wrong-code',
  )
  const codes = await database.transactor.act(act, confirmTotp, { sealed, code: await codeAt(secret) })
  now = now.add({ seconds: 30 })
  return { id, actor, secret, sealed, codes }
}

describe('the second factor', () => {
  before(async () => {
    district = await layTwoCommunes(database)
  })

  it('is asked after the password; a code opens once, the one before and after it too, an older one not', async () => {
    const { secret } = await withApp('mai')
    const { challenge, hasTotp, hasPasskey } = await firstStep('mai')
    assert.deepEqual([hasTotp, hasPasskey], [true, false])
    const old = await codeAt(secret, now.subtract({ seconds: 90 }))
    const early = { ...where, challenge, code: old }
    assert.equal(await refusalOf(answerSecondStep(district.door, early)), 'identity.wrong-code')
    const code = (await codeAt(secret)).replace(/^.../, '$& ')
    const { token } = await answerSecondStep(district.door, { ...where, challenge, code })
    const session = await sessions.resolve(token)
    assert.equal(session?.mustGoTo, undefined)
    const second = await firstStep('mai')
    const replay = { ...where, challenge: second.challenge, code }
    assert.equal(await refusalOf(answerSecondStep(district.door, replay)), 'identity.wrong-code')
    assert.equal(
      await refusalOf(answerSecondStep(district.door, { ...where, challenge, code })),
      'identity.second-step-over',
    )
  })

  it('a secret sealed for one account is worth nothing for another', async () => {
    const { sealed, secret } = await withApp('lan')
    const accountId = await district.person(district.taLong, 'trom', 'clerk')
    const actor: Actor = { kind: 'person', accountId, name: 'x', authorityId: district.taLong.id, roles: [] }
    const stolen = { sealed, code: await codeAt(secret) }
    assert.equal(
      await refusalOf(database.transactor.act({ actor, origin }, confirmTotp, stolen)),
      'identity.totp-stale',
    )
  })

  it('sixty guesses sent at once are counted one after the other', async () => {
    await withApp('hoa')
    const address = '203.0.113.9'
    const challenges = []
    for (let time = 0; time < 15; time++) challenges.push((await firstStep('hoa', address)).challenge)
    const guesses = challenges.flatMap((challenge) =>
      Array.from({ length: 4 }, (_, at) => ({ challenge, code: `00000${at}`, address, userAgent: null })),
    )
    const said = await Promise.all(guesses.map((guess) => refusalOf(answerSecondStep(district.door, guess))))
    const looked = said.filter((code) => code === 'identity.wrong-code').length
    assert.equal(looked, slowAfter, 'codes were looked at before the first wait')
    assert.ok(said.includes('identity.slow-down'))
  })

  it('a recovery code opens once, and all end with the app', async () => {
    const { actor, codes } = await withApp('cuc')
    const typed = codes[0]!.toUpperCase().replaceAll('-', ' ')
    const first = await firstStep('cuc')
    await answerSecondStep(district.door, { ...where, challenge: first.challenge, code: typed })
    const second = await firstStep('cuc')
    const again = { ...where, challenge: second.challenge, code: typed }
    assert.equal(await refusalOf(answerSecondStep(district.door, again)), 'identity.wrong-code')
    await database.transactor.act({ actor, origin }, removeTotp, undefined)
    const { rows } = await database.owner.query(
      'SELECT FROM identity.recovery_codes WHERE account_id = $1 AND used_at IS NULL AND replaced_at IS NULL',
      [actor.kind === 'person' ? actor.accountId : ''],
    )
    assert.equal(rows.length, 0)
  })

  it('confirms again with a code, and an administrator takes a lost one off', async () => {
    const { id, secret } = await withApp('dao')
    const { challenge } = await firstStep('dao')
    const { token } = await answerSecondStep(district.door, {
      ...where,
      challenge,
      code: await codeAt(secret),
    })
    now = now.add({ minutes: 11 })
    const session = await sessions.resolve(token)
    assert.equal(session?.freshlyAuthenticated, false)
    const proof = { accountId: id, sessionId: session!.id as never, username: 'dao', address: '10.0.0.1' }
    await authenticateAgain(district.door, { ...proof, secret: await codeAt(secret) })
    assert.equal((await sessions.resolve(token))?.freshlyAuthenticated, true)
    const administrator = await district.administrator(district.taLong, 'quan-tri')
    const clearing = { accountId: id, reason: 'mất điện thoại' }
    await database.transactor.act({ actor: administrator, origin }, clearSecondFactors, clearing)
    const plain = await signIn(district.door, { ...where, username: 'dao', password, kind: 'person' })
    assert.equal(plain.step, 'done')
  })
})
