import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Id, newId } from '#kit/ids.ts'
import { compareAgencies, type ListedEntry } from './compare-agencies.ts'

const axisId = newId<'axis'>()
const today = new Temporal.PlainDate(2026, 11, 26)
const day = (text: string) => Temporal.PlainDate.from(text)
const agency = (code: string, name: string) => ({ code, name, id: '1', parentId: '', mail: '' })
const entry = (organId: string, name: string, rest: Partial<ListedEntry> = {}): ListedEntry => ({
  id: newId<'directory-entry'>(), organId, name, axisId, validFrom: day('2026-01-01'), validTo: null, source: 'imported', ...rest,
}) // prettier-ignore
const own = new Set(['H50.1'])
const compared = (found: [string, string][], entries: ListedEntry[]) =>
  compareAgencies(axisId, found.map(([code, name]) => agency(code, name)), entries, { own, today }) // prettier-ignore
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('new organs begin today, renamed ones end yesterday and begin today, those not listed any more end yesterday', () => {
  const [kept, old, left] = [entry('H50', 'UBND tỉnh'), entry('H50.2', 'Sở cũ'), entry('H50.3', 'Ban')]
  const changes = compared(
    [['H50', 'UBND tỉnh'], ['H50.2', 'Sở mới'], ['H50.4', 'Sở Y tế']],
    [kept, old, left],
  ) // prettier-ignore
  assert.deepEqual(plain(changes), {
    added: [{ organId: 'H50.4', name: 'Sở Y tế', from: '2026-11-26' }],
    renamed: [{ id: old.id, organId: 'H50.2', before: 'Sở cũ', name: 'Sở mới', until: '2026-11-25', from: '2026-11-26' }],
    gone: [{ id: left.id, organId: 'H50.3', name: 'Ban', until: '2026-11-25' }],
    unchanged: 1,
    left: [],
    unusable: [],
  }) // prettier-ignore
})

test('on one day a code means one thing: what was entered today holds today', () => {
  const fresh = entry('H50.2', 'Sở cũ', { validFrom: today })
  const { renamed, gone } = compared(
    [['H50.2', 'Sở mới']],
    [fresh, entry('H50.9', 'X', { validFrom: today })],
  )
  assert.deepEqual([renamed[0]!.until, renamed[0]!.from].map(String), ['2026-11-26', '2026-11-27'])
  assert.equal(String(gone[0]!.until), '2026-11-26')
  const back = compared([['H50.2', 'Sở']], [entry('H50.2', 'Sở', { validTo: day('2026-11-30') })])
  assert.equal(String(back.added[0]!.from), '2026-12-01', 'closed for a later day: it follows')
})

test('organs of this instance, of peers, of another axis and those entered by hand stay as they are', () => {
  const others = [
    entry('H50.5', 'Đối tác', { axisId: null, source: 'entered' }),
    entry('H50.6', 'Trục khác', { axisId: newId<'axis'>() }),
    entry('H50.7', 'Nhập tay', { source: 'entered' }),
  ]
  const changes = compared([['H50.1', 'Của ta'], ['H50.5', 'A'], ['H50.6', 'B'], ['H50.7', 'C']], others) // prettier-ignore
  assert.deepEqual(changes.left.map(({ organId }) => organId), ['H50.5', 'H50.6', 'H50.7']) // prettier-ignore
  assert.deepEqual([changes.added, changes.renamed, changes.gone], [[], [], []])
  assert.deepEqual(compared([], others).gone, [])
})

test('codes that are none, empty names and a code under two names are told, not taken', () => {
  const changes = compared(
    [['H50/8', 'A'], ['H50.8', ' '], ['H50.9', 'B'], ['H50.9', 'C'], [' H50.10 ', 'Sở  Nội\u0323 vụ']],
    [],
  ) // prettier-ignore
  assert.deepEqual(changes.unusable.map(({ organId }) => organId), ['H50/8', 'H50.8', 'H50.9']) // prettier-ignore
  assert.deepEqual(changes.added.map(({ organId, name }) => `${organId} ${name}`), ['H50.9 B', `H50.10 ${'Sở Nội\u0323 vụ'.normalize('NFC')}`]) // prettier-ignore
})

test('a list taken in twice changes nothing the second time', () => {
  const found: [string, string][] = [['H50', 'UBND tỉnh'], ['H50.2', 'Sở']] // prettier-ignore
  const { added } = compared(found, [])
  const entries = added.map(({ organId, name, from }) => entry(organId, name, { validFrom: from }))
  const again = compared(found, entries)
  assert.deepEqual([again.added, again.renamed, again.gone, again.unchanged], [[], [], [], 2])
  assert.ok(entries.every(({ id }: { id: Id<'directory-entry'> }) => id))
})
