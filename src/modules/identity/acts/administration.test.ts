import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { AccountId } from '../account.ts'
import { layTwoCommunes, origin, type TestDistrict } from '../testing/two-communes.ts'
import { changeAccount } from './change-account.ts'
import { closeAccount, handOver } from './close-account.ts'
import { revokeSessionsOf } from './end-sessions.ts'
import { givePosition } from './give-position.ts'
import { endRole, grantRole } from './grant-role.ts'
import { resetPasswords } from './reset-passwords.ts'
import { clearSecondFactors } from './second-factors.ts'
import { unlockAccount } from './unlock-account.ts'

const database = await testDatabase()
let district: TestDistrict
let administrator: Actor & { kind: 'person' }
let neighbour: Actor & { kind: 'person' }
let keeper: AccountId

const as = <Input, Result>(actor: Actor, act: Act<Input, Result>, input: Input) =>
  database.transactor.act({ actor, origin }, act, input)
const refusedFor = async (work: Promise<unknown>, code: string) =>
  assert.rejects(work, (fault: { reasons?: { code: string }[] }) => {
    assert.deepEqual(
      fault.reasons?.map((one) => one.code),
      [code],
    )
    return true
  })
const describing = { displayName: 'Hồ Thị Mới', email: 'moi@vidu.vn', phone: null, unitId: null }

describe('administering accounts', () => {
  before(async () => {
    district = await layTwoCommunes(database)
    administrator = await district.administrator(district.taLong, 'quantri.talong')
    neighbour = await district.administrator(district.baNang, 'quantri.banang')
    keeper = await district.person(district.taLong, 'giu-may', 'specialist')
    for (const role of ['administrator', 'instance-administrator'])
      await district.door.act(grantRole, { accountId: keeper, role, reason: 'thử' })
  })

  it('nobody becomes administrator of the instance by way of its administrator’s account', async () => {
    const code = 'identity.instance-administrators-only'
    await refusedFor(as(administrator, resetPasswords, [{ accountId: keeper, hash: 'x' }]), code)
    await refusedFor(as(administrator, clearSecondFactors, { accountId: keeper, reason: 'thử' }), code)
    await refusedFor(as(administrator, changeAccount, { accountId: keeper, ...describing }), code)
    await refusedFor(as(administrator, closeAccount, { accountId: keeper, reason: 'thử' }), code)
    await refusedFor(as(administrator, revokeSessionsOf, keeper), code)
    const grant = { accountId: administrator.accountId, role: 'instance-administrator', reason: 'thử' }
    await refusedFor(as(administrator, grantRole, grant), code)
  })

  it('the last administrator of the instance, and of an authority, cannot go', async () => {
    const successorId = administrator.accountId
    const leaving = { accountId: keeper, reason: 'nghỉ', successorId, close: true }
    await refusedFor(district.door.act(handOver, leaving), 'identity.last-administrator')
    const ending = { accountId: neighbour.accountId, role: 'administrator', reason: 'thử' }
    await refusedFor(district.door.act(endRole, ending), 'identity.last-administrator')
  })

  it('an account of the other commune is not there, for every act', async () => {
    const accountId = await district.person(district.baNang, 'nguoi-ba-nang', 'specialist')
    const missing = 'identity.no-such-account'
    await refusedFor(as(administrator, changeAccount, { accountId, ...describing }), missing)
    await refusedFor(as(administrator, resetPasswords, [{ accountId, hash: 'x' }]), missing)
    await refusedFor(as(administrator, unlockAccount, accountId), missing)
    await refusedFor(as(administrator, revokeSessionsOf, accountId), missing)
    await refusedFor(as(administrator, clearSecondFactors, { accountId, reason: 'x' }), missing)
    await refusedFor(as(administrator, closeAccount, { accountId, reason: 'x' }), missing)
    const position = { accountId, positionId: district.baNang.positions.chair }
    await refusedFor(as(administrator, givePosition, position), missing)
    await refusedFor(as(administrator, grantRole, { accountId, role: 'administrator', reason: 'x' }), missing)
  })

  it('a person gets posts and units of their own authority only', async () => {
    const accountId = await district.person(district.taLong, 'nguoi-ta-long', 'specialist')
    const positionId = district.baNang.positions.chair
    await refusedFor(as(administrator, givePosition, { accountId, positionId }), 'identity.no-such-position')
    for (const unitId of [district.baNang.unitId, newId<'unit'>()])
      await refusedFor(
        as(administrator, changeAccount, { accountId, ...describing, unitId }),
        'identity.no-such-unit',
      )
    await as(administrator, changeAccount, { accountId, ...describing, unitId: district.taLong.unitId })
  })
})
