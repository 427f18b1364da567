import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kitRooms } from '../../tools/floors.ts'
import { allowedCycles } from '../../tools/reviewed.ts'
import { circlesIn } from './cycles.ts'
import { targetOf } from './judge.ts'
import { placeOf } from './place-of.ts'
import { readSource } from './read-source.ts'
import { codeFiles, textOf } from './tree.ts'

const houseOf = (path: string): string | undefined => {
  const place = placeOf(path)
  if (place?.floor === 'platform' && !place.test && place.room !== 'testing') return `platform/${place.room}`
  if (place?.floor === 'modules' && place.law.room !== 'tests') return place.module
  return undefined
}

const between = new Map<string, Set<string>>()
const within = new Map<string, Set<string>>()
for (const path of codeFiles().filter((file) => file.startsWith('src/'))) {
  const from = houseOf(path)
  for (const { specifier, typeOnly } of readSource(path, textOf(path)).imports) {
    const target = targetOf(path, specifier)
    if (target === undefined || typeOnly) continue
    within.set(path, (within.get(path) ?? new Set()).add(target))
    const to = houseOf(target)
    if (from && to && from !== to) between.set(from, (between.get(from) ?? new Set()).add(to))
  }
}

test('modules and platform rooms stand in order: no circle of imports', () => {
  const circles = circlesIn(between).filter((circle) => !(circle in allowedCycles))
  assert.deepEqual(circles, [])
})

test('the declared peers of the kit stand in order', () => {
  const peers = new Map(Object.entries(kitRooms).map(([room, others]) => [room, new Set(others)]))
  assert.deepEqual(circlesIn(peers), [])
})

test('no file needs itself to load', () => {
  assert.deepEqual(circlesIn(within), [])
})

test('a planted circle is found once', () => {
  const graph = new Map([
    ['b', new Set(['c'])],
    ['a', new Set(['b'])],
    ['c', new Set(['a', 'd'])],
  ])
  assert.deepEqual(circlesIn(graph), ['a → b → c → a'])
})
