import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import type { AccountId } from '../account.ts'
import { createSessionSource } from '../pages/session-source.ts'
import type { ProviderClaims } from '../provider.ts'
import { layTwoCommunes, origin, type TestDistrict } from '../testing/two-communes.ts'
import { closeAccount } from './close-account.ts'
import { type IdentityProvider, prepareIdentity } from './settings.ts'
import { beginAtProvider, returnFromProvider } from './sign-in-with-provider.ts'
import { unlinkProvider } from './unlink-provider.ts'

const database = await testDatabase()
const sessions = createSessionSource(database.transactor)
const key = randomBytes(32)
const publicUrl = 'http://krong.test'
const issuer = 'https://sso.vidu.vn'
let district: TestDistrict
let mai: AccountId

/** The outer wall: a province's provider that vouches for whatever it is told. The real program is in the journeys. */
const vouching = (claims: ProviderClaims): IdentityProvider => ({
  name: 'Cổng tỉnh',
  begin: async () => ({ url: issuer, memory: { state: 's', nonce: 'n', verifier: 'v' } }),
  complete: async () => claims,
})
const currentUrl = new URL('http://krong.test/dang-nhap/lien-thong/ve?code=x')
const where = { currentUrl, address: '10.0.0.1', userAgent: null }

async function arriveAs(claims: Omit<ProviderClaims, 'issuer'>): Promise<string> {
  const provider = vouching({ issuer, ...claims })
  const { token } = await beginAtProvider(district.door, provider, 'http://krong.test/ve')
  try {
    const session = await sessions.resolve(
      (await returnFromProvider(district.door, provider, { ...where, token })).token,
    )
    return session?.displayName ?? ''
  } catch (fault) {
    return (fault as { reasons: { code: string }[] }).reasons[0]!.code
  }
}

describe('single sign-on', () => {
  before(async () => {
    district = await layTwoCommunes(database)
    prepareIdentity({ key, publicUrl })
    mai = await district.person(district.taLong, 'mai', 'specialist')
  })

  it('ties by name the first time and knows the person by subject afterwards, whatever they are called then', async () => {
    assert.equal(await arriveAs({ subject: 'cccd-1', username: 'MAI' }), 'Hồ Thị mai')
    assert.equal(await arriveAs({ subject: 'cccd-1', username: 'mai.moi' }), 'Hồ Thị mai')
    assert.equal(
      await arriveAs({ subject: 'cccd-9', username: 'khong.ai' }),
      'identity.provider-unknown-person',
    )
  })

  it('a name that the provider gave to somebody else does not open the account, until an administrator unties it', async () => {
    assert.equal(await arriveAs({ subject: 'cccd-2', username: 'mai' }), 'identity.provider-other-person')
    const actor = await district.administrator(district.taLong, 'quan-tri')
    const untie = { accountId: mai, reason: 'đổi căn cước' }
    await database.transactor.act({ actor, origin }, unlinkProvider, untie)
    assert.equal(await arriveAs({ subject: 'cccd-2', username: 'mai' }), 'Hồ Thị mai')
  })

  it('an answer is taken once, and not without the question', async () => {
    const provider = vouching({ issuer, subject: 'cccd-2' })
    const { token } = await beginAtProvider(district.door, provider, 'http://krong.test/ve')
    await returnFromProvider(district.door, provider, { ...where, token })
    for (const used of [token, '', 'x'.repeat(43)])
      await assert.rejects(returnFromProvider(district.door, provider, { ...where, token: used }), {
        status: 401,
      })
  })

  it('by e-mail only where the provider vouches for it, and one account has it', async () => {
    prepareIdentity({ key, publicUrl, linkBy: 'email' })
    await database.owner.query("UPDATE identity.accounts SET email = 'Lan@vidu.vn' WHERE id = $1", [
      await district.person(district.taLong, 'lan', 'specialist'),
    ])
    assert.equal(await arriveAs({ subject: 'mail-0', username: 'lan' }), 'identity.provider-unknown-person')
    assert.equal(await arriveAs({ subject: 'mail-1', verifiedEmail: 'lan@vidu.vn' }), 'Hồ Thị lan')
  })

  it('a closed account stays closed', async () => {
    await district.door.act(closeAccount, { accountId: mai, reason: 'nghỉ' })
    assert.equal(await arriveAs({ subject: 'cccd-2' }), 'identity.account-is-closed')
  })
})
