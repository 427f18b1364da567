import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Id, newId } from '#kit/ids.ts'
import type { Actor, Reader } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { UnitId } from '../unit.ts'
import { listUnitVersions } from '../store/unit-versions.ts'
import { getUnit, listUnits } from '../store/units.ts'
import { listPositions } from '../store/positions.ts'
import { createAuthority } from './create-authority.ts'
import { createPosition } from './create-position.ts'
import { createUnit } from './create-unit.ts'
import { dissolveUnit } from './dissolve-unit.ts'
import { editUnitContacts } from './edit-contacts.ts'
import { moveUnit } from './move-unit.ts'
import { renameUnit } from './rename-unit.ts'
import { transferUnit } from './transfer-unit.ts'

const { transactor, owner } = await testDatabase({
  clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z'),
})
const origin = { requestId: 'test', channel: 'web' } as const
const day = (text: string) => Temporal.PlainDate.from(text)
const system: Actor = { kind: 'system', name: 'Kiểm thử' }

function administrator(authorityId: AuthorityId, roles = ['administrator']): Actor {
  return { kind: 'person', accountId: newId<'account'>(), name: 'Hồ Văn Thắng', authorityId, roles }
}

function act<Input, Result>(
  actor: Actor,
  verb: (tx: never, input: Input) => Promise<Result>,
  input: Input,
): Promise<Result> {
  return transactor.act({ actor, origin }, verb as never, input)
}

const read = <Result>(work: (reader: Reader) => Promise<Result>) =>
  transactor.read(administrator(newId()), work)

async function newAuthority(slug: string, placeName: string): Promise<Id<'authority'>> {
  const name = `Ủy ban nhân dân ${placeName}`
  const common = {
    level: 'commune',
    kind: 'people-committee',
    hosted: true,
    abbreviation: 'UBND',
    parentId: null,
  } as const
  const authority = { ...common, slug, name, placeName, validFrom: day('2020-01-01') }
  return act(system, createAuthority, { authority, reason: 'Thành lập' })
}

const taLong = await newAuthority('ta-long', 'xã Tà Long')
const baNang = await newAuthority('ba-nang', 'xã Ba Nang')
const clerkOf = administrator(taLong)

async function newUnit(name: string, authorityId = taLong): Promise<UnitId> {
  const unit = { authorityId, kind: 'department', name, validFrom: day('2021-01-01') } as const
  return act(administrator(authorityId), createUnit, { unit, reason: 'Theo đề án' })
}

describe('a unit', () => {
  it('keeps its former name for the days on which it had it', async () => {
    const unitId = await newUnit('Ban Văn hóa')
    await act(clerkOf, renameUnit, {
      unitId,
      name: 'Ban Văn hóa - Xã hội',
      on: day('2024-03-01'),
      reason: 'Đổi tên',
    })
    assert.equal((await read((reader) => getUnit(reader, unitId, day('2024-02-29')))).name, 'Ban Văn hóa')
    assert.equal(
      (await read((reader) => getUnit(reader, unitId, day('2024-03-01')))).name,
      'Ban Văn hóa - Xã hội',
    )
    const versions = await read((reader) => listUnitVersions(reader, unitId))
    assert.deepEqual(
      versions.map(({ reason, changedBy }) => [reason, changedBy]),
      [
        ['Theo đề án', 'Hồ Văn Thắng'],
        ['Đổi tên', 'Hồ Văn Thắng'],
      ],
    )
    const { rows } =
      await owner.query(`SELECT before->>'name' AS before, after->>'name' AS after, reason FROM record.entries
      WHERE event = 'organisations.unit-renamed'`)
    assert.deepEqual(rows, [{ before: 'Ban Văn hóa', after: 'Ban Văn hóa - Xã hội', reason: 'Đổi tên' }])
  })

  it('gets contacts in the past without losing the name that came later', async () => {
    const unitId = await newUnit('Ban Tư pháp')
    await act(clerkOf, renameUnit, {
      unitId,
      name: 'Tư pháp - Hộ tịch',
      on: day('2025-01-01'),
      reason: 'Đổi tên',
    })
    await act(clerkOf, editUnitContacts, {
      unitId,
      contacts: { phone: '0233 3886 000' },
      on: day('2022-06-01'),
      reason: 'Bổ sung',
    })
    const versions = await read((reader) => listUnitVersions(reader, unitId))
    assert.deepEqual(
      versions.map(({ name, contacts, validFrom }) => [String(validFrom), name, contacts.phone]),
      [
        ['2021-01-01', 'Ban Tư pháp', undefined],
        ['2022-06-01', 'Ban Tư pháp', '0233 3886 000'],
        ['2025-01-01', 'Tư pháp - Hộ tịch', '0233 3886 000'],
      ],
    )
  })

  it('says every reason why it cannot be renamed', async () => {
    const unitId = await newUnit('Ban Tài chính')
    const attempt = act(clerkOf, renameUnit, { unitId, name: ' ', on: day('2019-01-01'), reason: '' })
    await assert.rejects(attempt, (refusal: { reasons: { code: string }[] }) => {
      assert.deepEqual(
        refusal.reasons.map(({ code }) => code),
        ['organisations.reason-missing', 'organisations.not-yet-begun', 'organisations.name-empty'],
      )
      return true
    })
  })

  it('never stands under itself', async () => {
    const above = await newUnit('Văn phòng A')
    const below = await newUnit('Tổ B')
    await act(clerkOf, moveUnit, {
      unitId: below,
      parentUnitId: above,
      on: day('2022-01-01'),
      reason: 'Sắp xếp',
    })
    const circle = act(clerkOf, moveUnit, {
      unitId: above,
      parentUnitId: below,
      on: day('2022-01-01'),
      reason: 'Sắp xếp',
    })
    await assert.rejects(circle, { message: 'organisations.unit-circle' })
    const orphaning = act(clerkOf, dissolveUnit, {
      unitId: above,
      on: day('2023-01-01'),
      instrument: '',
      reason: 'Giải thể',
    })
    await assert.rejects(orphaning, { message: 'organisations.has-children' })
  })

  it('ends with its positions', async () => {
    const unitId = await newUnit('Ban C')
    const position = {
      unitId,
      title: 'Chuyên viên',
      kind: 'specialist',
      validFrom: day('2021-01-01'),
    } as const
    await act(clerkOf, createPosition, { position, reason: 'Biên chế' })
    await act(clerkOf, dissolveUnit, {
      unitId,
      on: day('2023-01-01'),
      instrument: '01/QĐ-UBND',
      reason: 'Giải thể',
    })
    const on = (text: string) => read((reader) => listPositions(reader, { unitId, day: day(text) }))
    assert.equal((await on('2022-12-31')).length, 1)
    assert.equal((await on('2023-01-01')).length, 0)
    const names = (await read((reader) => listUnits(reader, taLong, day('2023-01-01')))).map(
      ({ name }) => name,
    )
    assert.ok(!names.includes('Ban C'))
  })

  it('goes to another authority as a new row, with its positions and a thread back', async () => {
    const unitId = await newUnit('Trạm Khuyến nông')
    const position = { unitId, title: 'Trưởng trạm', kind: 'head', validFrom: day('2021-01-01') } as const
    await act(clerkOf, createPosition, { position, reason: 'Biên chế' })
    const transfer = {
      unitId,
      toAuthorityId: baNang,
      on: day('2024-01-01'),
      instrument: '02/QĐ-UBND',
      reason: 'Chuyển giao',
    }
    await assert.rejects(act(clerkOf, transferUnit, transfer), {
      message: 'organisations.not-instance-administrator',
    })
    const nextId = await act(system, transferUnit, transfer)
    const next = await read((reader) => getUnit(reader, nextId))
    assert.deepEqual([next.authorityId, next.name], [baNang, 'Trạm Khuyến nông'])
    assert.equal((await read((reader) => listPositions(reader, { unitId: nextId })))[0]!.title, 'Trưởng trạm')
  })
})
