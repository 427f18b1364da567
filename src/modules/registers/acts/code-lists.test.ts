import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { listCodes, listCodeLists, listVersions } from '../store/code-lists.ts'
import { actingAs, clerkOf } from '../testing/office.ts'
import { addCodeListVersion } from './add-code-list-version.ts'

const { transactor } = await testDatabase()
const clerk = clerkOf(newId())
const krong = { kind: 'system', name: 'code lists' } as const
const day = (text: string) => Temporal.PlainDate.from(text)
const codesOn = (key: string, text: string) =>
  transactor.read(clerk, (reader) => listCodes(reader, key, day(text)))

describe('the shared code lists', () => {
  it('hold the 29 types of NĐ 30/2020 in the order of Đ.7, of which 27 have an abbreviation in its exact case', async () => {
    const types = await codesOn('document-types', '2026-11-23')
    assert.equal(types.length, 29)
    const without = types.filter(({ abbreviation }) => abbreviation === null).map(({ name }) => name)
    assert.deepEqual(without, ['Công văn', 'Thư công'])
    const byName = new Map(types.map(({ name, abbreviation }) => [name, abbreviation]))
    const exact = ['Quy định', 'Chương trình', 'Tờ trình', 'Quyết định (cá biệt)', 'Đề án', 'Dự án']
    assert.deepEqual(
      exact.map((name) => byName.get(name)),
      ['QyĐ', 'CTr', 'TTr', 'QĐ', 'ĐA', 'DA'],
    )
    assert.equal(new Set(types.map(({ code }) => code)).size, 29)
    const copies = await codesOn('copy-kinds', '2026-11-23')
    assert.deepEqual(
      copies.map(({ abbreviation }) => abbreviation),
      ['SY', 'TrS', 'SL'],
    )
  })

  it('know no code before the day of their source', async () => {
    assert.deepEqual(await codesOn('document-types', '2020-03-04'), [])
    assert.equal((await codesOn('document-types', '2020-03-05')).length, 29)
  })

  it('are each there with a source and one version in force', async () => {
    await transactor.read(clerk, async (reader) => {
      for (const { key } of await listCodeLists(reader)) {
        const versions = await listVersions(reader, key)
        assert.equal(versions.filter(({ validTo }) => validTo === null).length, 1, key)
      }
    })
  })

  it('take a new version from a day on, and keep the old words for older papers', async () => {
    const act = actingAs(transactor, krong)
    const codes = [{ code: 'sao-y', name: 'Sao y bản chính', english: 'True copy', abbreviation: 'SY' }]
    const version = {
      listKey: 'copy-kinds',
      validFrom: day('2027-01-01'),
      source: 'Nghị định mới',
      byName: 'Quản trị',
    }
    await act(addCodeListVersion, { ...version, codes })
    assert.equal((await codesOn('copy-kinds', '2026-12-31')).length, 3)
    assert.deepEqual(await codesOn('copy-kinds', '2027-01-01'), codes)
    await assert.rejects(
      act(addCodeListVersion, { ...version, codes: [] }),
      (fault: { reasons: { code: string }[] }) => {
        const said = fault.reasons.map(({ code }) => code)
        assert.deepEqual(said, ['registers.version-not-later', 'registers.version-empty'])
        return true
      },
    )
  })

  it('are written by nobody of an authority, whatever the role', async () => {
    const version = { validFrom: day('2027-01-01'), source: 'x', codes: [], byName: 'x' }
    for (const role of ['administrator', 'instance-administrator']) {
      const act = actingAs(transactor, clerkOf(newId(), role))
      const adding = act(addCodeListVersion, { ...version, listKey: 'urgency' })
      await assert.rejects(adding, role === 'administrator' ? { status: 403 } : { code: '42501' })
    }
  })
})
