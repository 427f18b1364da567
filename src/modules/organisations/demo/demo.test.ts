import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import type { Actor, Reader } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { carryOutScheme } from '../acts/carry-out-scheme.ts'
import { loadDemo } from '../demo.ts'
import { getAuthority, listAuthorities } from '../store/authorities.ts'
import { listMeanings } from '../store/codes.ts'
import { findAnswering, listLineage } from '../store/lineage.ts'
import { listPositions } from '../store/positions.ts'
import { listSchemes } from '../store/schemes.ts'
import { getTree } from '../store/tree.ts'
import { listUnits } from '../store/units.ts'
import { listVillages } from '../store/villages.ts'
import { findAuthorityByCode, findPast } from '../store/what-was.ts'

const { transactor, owner } = await testDatabase()
const who = {
  actor: { kind: 'system', name: 'demo' } as Actor,
  origin: { requestId: 'demo', channel: 'demo' } as const,
}
await transactor.act(who, loadDemo, undefined)

const day = (text: string) => Temporal.PlainDate.from(text)
const official: Actor = {
  kind: 'person',
  accountId: newId(),
  name: 'Hồ Thị Mai',
  authorityId: newId(),
  roles: [],
}
const read = <Result>(work: (reader: Reader) => Promise<Result>) => transactor.read(official, work)
const placeOf = (code: string, on: string) =>
  read(async (reader) => (await findAuthorityByCode(reader, 'gso', code, day(on)))?.placeName)
const idOf = (code: string, on: string) =>
  read(async (reader) => (await findAuthorityByCode(reader, 'gso', code, day(on)))!.id)

describe('the demo district', () => {
  it('has 14 authorities, 174 units, 502 seats and 78 villages of which 44 are marked as made up', async () => {
    assert.equal((await read((reader) => listAuthorities(reader, { hosted: true }))).length, 14)
    assert.equal((await read((reader) => listUnits(reader))).length, 174)
    const positions = await read((reader) => listPositions(reader))
    assert.equal(
      positions.reduce((sum, { seats }) => sum + seats, 0),
      502,
    )
    const villages = await read((reader) => listVillages(reader))
    assert.deepEqual([villages.length, villages.filter(({ sample }) => sample).length], [78, 44])
    assert.equal(villages.filter(({ phoneSignal }) => phoneSignal === false).length, 10)
    assert.ok(villages.every(({ phoneSignal, sample }) => sample || phoneSignal === null))
  })

  it('shows its invented electronic codes as samples', async () => {
    const { rows } = await owner.query(
      "SELECT DISTINCT code FROM organisations.codes WHERE scheme = 'qd20' AND NOT sample ORDER BY 1",
    )
    assert.deepEqual(
      rows.map(({ code }) => code),
      ['H46', 'H50'],
    )
  })

  it('grows its tree in a moment', async () => {
    const began = performance.now()
    const tree = await read((reader) => getTree(reader))
    assert.ok(performance.now() - began < 250)
    assert.deepEqual(
      tree.map(({ placeName }) => placeName),
      ['Tỉnh Quảng Trị'],
    )
    assert.equal(tree[0]!.below[0]!.below.length, 13)
  })

  it('knows that Hải Phúc was and that Ba Lòng answers for it', async () => {
    const haiPhuc = await idOf('19573', '2019-12-31')
    assert.equal(await placeOf('19573', '2020-01-01'), undefined)
    const answering = await read((reader) => findAnswering(reader, haiPhuc))
    assert.deepEqual(answering, [await idOf('19570', '2023-03-23')])
    assert.equal(await read((reader) => findPast(reader, haiPhuc, day('2020-01-01'))), undefined)
  })
})

describe('the rearrangement of 1/7/2025, carried out', () => {
  it('is one act that can be done once', async () => {
    const scheme = (await read(listSchemes))[0]!
    const order = { schemeId: scheme.id, on: scheme.plannedOn, reason: 'Thực hiện nghị quyết' }
    await transactor.act(who, carryOutScheme, order)
    await assert.rejects(transactor.act(who, carryOutScheme, order), {
      message: 'organisations.scheme-carried-out',
    })
  })

  for (const [code, before, after] of [
    ['19555', 'Thị trấn Krông Klang', 'Xã Hướng Hiệp'],
    ['19561', 'Xã Hướng Hiệp', undefined],
    ['19567', 'Xã Triệu Nguyên', 'Xã Ba Lòng'],
    ['19570', 'Xã Ba Lòng', undefined],
    ['19594', 'Xã A Ngo', 'Xã La Lay'],
    ['19564', 'Xã Đakrông', 'Xã Đakrông'],
    ['19588', 'Xã Tà Rụt', 'Xã Tà Rụt'],
    ['44', 'Tỉnh Quảng Bình', 'Tỉnh Quảng Trị'],
    ['45', 'Tỉnh Quảng Trị', undefined],
    ['467', 'Huyện Đakrông', undefined],
  ] as const) {
    it(`${code} meant ${before} on 30/6/2025 and ${after ?? 'nothing'} on 1/7/2025`, async () => {
      assert.equal(await placeOf(code, '2025-06-30'), before)
      assert.equal(await placeOf(code, '2025-07-01'), after)
    })
  }

  it('gives a code that keeps its name another authority, with more land', async () => {
    for (const [code, communes] of [
      ['19564', 3],
      ['19588', 3],
    ] as const) {
      const [before, after] = [await idOf(code, '2025-06-30'), await idOf(code, '2025-07-01')]
      assert.notEqual(before, after)
      const threads = await read((reader) => listLineage(reader, after))
      assert.equal(threads.filter(({ toAuthorityId }) => toAuthorityId === after).length, communes)
    }
  })

  it('needs the day beside the code: 19555 has two meanings', async () => {
    const meanings = await read((reader) => listMeanings(reader, 'gso', '19555'))
    assert.deepEqual(
      meanings.map(({ validFrom, validTo }) => [String(validFrom), validTo && String(validTo)]),
      [
        ['1997-01-01', '2025-06-30'],
        ['2025-07-01', null],
      ],
    )
  })

  it('needs more than the name: Đakrông is a district, an old commune and a new one', async () => {
    const all = await read((reader) => listAuthorities(reader, { all: true }))
    assert.equal(all.filter(({ placeName }) => placeName.endsWith('Đakrông')).length, 3)
  })

  it('leads through several steps from Hải Phúc (2019) to the new Ba Lòng', async () => {
    const haiPhuc = await idOf('19573', '2019-12-31')
    const [old, now] = [await idOf('19570', '2025-06-30'), await idOf('19567', '2025-07-01')]
    assert.deepEqual(await read((reader) => findAnswering(reader, haiPhuc, day('2025-06-30'))), [old])
    assert.deepEqual(await read((reader) => findAnswering(reader, haiPhuc, day('2025-07-01'))), [now])
  })

  it('leaves the district without a successor, and says what it was', async () => {
    const district = await idOf('467', '2025-06-30')
    assert.deepEqual(await read((reader) => findAnswering(reader, district)), [])
    const past = await read((reader) => findPast(reader, district, day('2025-06-30')))
    assert.deepEqual(
      [past?.authority.name, past?.parent?.placeName],
      ['Ủy ban nhân dân huyện Đakrông', 'Tỉnh Quảng Trị'],
    )
    assert.equal(await read((reader) => findPast(reader, district, day('2025-07-01'))), undefined)
    assert.deepEqual(await read((reader) => listUnits(reader, district)), [])
  })

  it('puts the five communes under the new province, with all 78 villages and their own units', async () => {
    const communes = (await read((reader) => listAuthorities(reader, { hosted: true }))).filter(
      ({ level }) => level === 'commune',
    )
    assert.deepEqual(
      communes.map(({ placeName }) => placeName),
      ['Xã Ba Lòng', 'Xã Đakrông', 'Xã Hướng Hiệp', 'Xã La Lay', 'Xã Tà Rụt'],
    )
    const province = await idOf('44', '2025-07-01')
    assert.ok(communes.every(({ parentId }) => parentId === province))
    assert.equal((await read((reader) => listVillages(reader))).length, 78)
    assert.equal((await read((reader) => listUnits(reader, communes[0]!.id))).length, 5)
    const old = await read((reader) => getAuthority(reader, communes[0]!.id, day('2024-01-01')))
    assert.equal(String(old.validFrom), '2025-07-01')
  })
})
