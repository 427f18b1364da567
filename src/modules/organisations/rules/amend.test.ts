import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { amend } from './amend.ts'
import { planVersions } from './plan-versions.ts'
import { coversDay } from './validity.ts'

type Version = {
  id: string
  validFrom: Temporal.PlainDate
  validTo: Temporal.PlainDate | null
  name: string
  phone: string
}

const first = new Temporal.PlainDate(2020, 1, 1)
const dayAt = (index: number) => first.add({ days: index })
const change = fc.record(
  { name: fc.constantFrom('a', 'b', 'c'), phone: fc.constantFrom('1', '2') },
  { requiredKeys: [] },
)
const edits = fc.array(fc.tuple(fc.nat(30), change), { maxLength: 8 })

function amended(list: readonly (readonly [number, object])[]): Version[] {
  let versions: Version[] = [{ id: 'v0', validFrom: first, validTo: null, name: 'a', phone: '1' }]
  for (const [at, facts] of list) {
    const plan = planVersions(versions, amend(versions, dayAt(at), facts))
    const added = plan.added.map((version, index) => ({ ...version, id: `v${versions.length + index}` }))
    const kept = versions.map(
      (version) => [...plan.cut, ...plan.changed].find(({ id }) => id === version.id) ?? version,
    )
    versions = [...kept, ...added].toSorted((a, b) => Temporal.PlainDate.compare(a.validFrom, b.validFrom))
  }
  return versions
}
const factsOn = (versions: readonly Version[], at: number) => {
  const { name, phone } = versions.find((version) => coversDay(version, dayAt(at)))!
  return { name, phone }
}

test('versions follow one another without a gap or an overlap, whatever was edited in whatever order', () => {
  fc.assert(
    fc.property(edits, (list) => {
      const versions = amended(list)
      assert.ok(versions[0]!.validFrom.equals(first))
      assert.equal(versions.at(-1)!.validTo, null)
      for (const [index, { validTo }] of versions.slice(0, -1).entries())
        assert.ok(validTo!.add({ days: 1 }).equals(versions[index + 1]!.validFrom))
      assert.equal(new Set(versions.map(({ id }) => id)).size, versions.length)
    }),
  )
})

test('an edit leaves the days before it as they were, and holds on its own day', () => {
  fc.assert(
    fc.property(edits, fc.nat(30), change, (list, at, facts) => {
      const before = amended(list)
      const after = amended([...list, [at, facts]])
      for (let day = 0; day < at; day++) assert.deepEqual(factsOn(after, day), factsOn(before, day))
      assert.deepEqual(factsOn(after, at), { ...factsOn(before, at), ...facts })
    }),
  )
})
