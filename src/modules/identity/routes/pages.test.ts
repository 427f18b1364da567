import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { loadDemo as loadOrganisations } from '#modules/organisations/demo.ts'
import { demoPassword } from '../demo-accounts.ts'
import { loadDemo } from '../demo.ts'
import { siteOf } from '../testing/site.ts'
import { urls } from '../urls.ts'

const { transactor, owner } = await testDatabase()
const demo = {
  actor: { kind: 'system', name: 'demo' },
  origin: { requestId: 'demo', channel: 'demo' },
} as const
await transactor.act(demo, loadOrganisations, undefined)
await transactor.act(demo, loadDemo, undefined)
const from = siteOf(transactor)

const idOf = async (condition: string) =>
  (await owner.query(`SELECT id FROM identity.accounts WHERE ${condition} ORDER BY username LIMIT 1`)).rows[0]
    .id as string
const person = { id: await idOf("username = 'chuyenvien'") }
const office = { id: await idOf("kind = 'organisation'") }

const pages: readonly (readonly [who: string, paths: readonly string[]])[] = [
  ['', [urls.signIn(), urls.citizenSignIn(), urls.citizenRegister()]],
  ['phochutich', [urls.desk(), urls.switchActing(), urls.delegations()]],
  [
    'vanthu',
    [
      urls.desk(),
      urls.profile(),
      urls.changePassword(),
      urls.security(),
      urls.totpSetup(),
      urls.confirmAgain(),
    ],
  ],
  [
    'quantri',
    [
      urls.accounts(),
      urls.accountNew(),
      urls.accountsImport(),
      urls.account(person),
      urls.account(office),
      urls.accountEdit(person),
      urls.handOver(person),
      urls.policies(),
    ],
  ],
]

describe('every page', () => {
  for (const language of ['vi', 'en'] as const) {
    it(`opens in ${language === 'vi' ? 'Vietnamese' : 'English'} with every word said and one heading`, async () => {
      for (const [username, paths] of pages) {
        const visitor = from()
        if (username) {
          assert.equal((await visitor.signIn(username, demoPassword)).status, 303)
          await visitor.post(urls.language(), { language })
        }
        for (const path of paths) {
          const { status, body, text } = await visitor.get(path)
          assert.equal(status, 200, path)
          assert.doesNotMatch(text, /identity\.[a-z]|\bundefined\b|\[object|\{[a-z]+\}/, path)
          assert.equal(body.match(/<h1/g)?.length, 1, path)
        }
      }
    })
  }

  it('says what is wrong with an id, without an error of its own', async () => {
    const administrator = from()
    await administrator.signIn('quantri', demoPassword)
    for (const odd of ['x', '00000000-0000-0000-0000-000000000000', "'; --"]) {
      const id = encodeURIComponent(odd)
      for (const path of [urls.account({ id }), urls.accountEdit({ id }), urls.handOver({ id })])
        assert.equal((await administrator.get(path)).status, 404, path)
      for (const path of [
        urls.accountUnlock({ id }),
        urls.accountReset({ id }),
        urls.sessionRevoke({ id }),
        urls.delegationRevoke({ id }),
        urls.passkeyRemove({ id }),
        urls.accountHoldingEnd({ ...person, holding: id }),
        urls.accountActingEnd({ ...person, right: id }),
      ])
        assert.equal((await administrator.post(path, { reason: 'thử' })).status, 404, path)
    }
  })

  it('the office that one acts as, and the leader for whom, stand on the desk and end with a choice', async () => {
    const delegate = from()
    await delegate.signIn('phochutich', demoPassword)
    await delegate.post(urls.language(), { language: 'vi' })
    const [, lent] = /value="(delegation:[0-9a-f-]{36})"/.exec(
      (await delegate.get(urls.switchActing())).body,
    )!
    const [, own] = /value="(holding:[0-9a-f-]{36})"/.exec((await delegate.get(urls.switchActing())).body)!
    await delegate.post(urls.switchActing(), { target: lent! })
    assert.match((await delegate.get(urls.desk())).text, /Bạn đang thay mặt Võ Thị Kim Lành/)
    await delegate.post(urls.switchActing(), { target: own! })
    assert.doesNotMatch((await delegate.get(urls.desk())).text, /Bạn đang thay mặt/)
    for (const target of [
      '',
      'x',
      'holding:x',
      `office:${office.id}`,
      lent!.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ])
      assert.ok([403, 422].includes((await delegate.post(urls.switchActing(), { target })).status), target)
  })
})
