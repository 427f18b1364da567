import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { loadDemo as loadOrganisations } from '#modules/organisations/demo.ts'
import { doorOf } from '../acts/door.ts'
import { signIn } from '../acts/sign-in.ts'
import { demoAccounts, demoPassword } from '../demo-accounts.ts'
import { loadDemo } from '../demo.ts'
import { createSessionSource } from '../pages/session-source.ts'

const { transactor, owner } = await testDatabase()
const who = {
  actor: { kind: 'system', name: 'demo' },
  origin: { requestId: 'demo', channel: 'demo' },
} as const
await transactor.act(who, loadOrganisations, undefined)
await transactor.act(who, loadDemo, undefined)

const count = async (sql: string) => Number((await owner.query(`SELECT count(*) AS n FROM ${sql}`)).rows[0].n)

describe('the people of the demo', () => {
  it('are 502 persons and 76 offices, 578 accounts in all, each person on a seat', async () => {
    assert.equal(await count("identity.accounts WHERE kind = 'person'"), 502)
    assert.equal(await count("identity.accounts WHERE kind = 'organisation'"), 76)
    assert.equal(await count('identity.holdings'), 502)
    const { rows } = await owner.query(
      "SELECT username FROM identity.accounts o WHERE kind = 'organisation' AND NOT EXISTS (SELECT FROM identity.acting_rights r WHERE r.organisation_id = o.id)",
    )
    assert.deepEqual(rows, [])
  })

  it('sign in by the shared password, without a second factor, on the posts that the terminal names', async () => {
    const door = doorOf(transactor, { requestId: 'test', channel: 'web' })
    const sessions = createSessionSource(transactor)
    for (const { username } of demoAccounts) {
      const signedIn = await signIn(door, {
        username,
        password: demoPassword,
        address: '10.0.0.1',
        userAgent: null,
        kind: 'person',
      })
      const session = signedIn.step === 'done' ? await sessions.resolve(signedIn.token) : undefined
      assert.ok(session)
      assert.ok(session.audience.includes('official'), username)
      assert.equal(session.mustGoTo, undefined)
      const roles = session.actor.kind === 'person' ? session.actor.roles : []
      if (username.startsWith('quantri')) assert.ok(session.audience.includes('administrator'), username)
      if (username === 'quantri') assert.ok(roles.includes('instance-administrator'))
      if (username.startsWith('chutich')) assert.ok(roles.includes('leader'), username)
      if (username.startsWith('vanthu')) assert.ok(roles.includes('clerk'), username)
    }
  })
})
