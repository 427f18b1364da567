import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { longFiles } from '../../tools/reviewed.ts'
import { placeOf } from './place-of.ts'
import { readSource } from './read-source.ts'
import { codeFiles, filesBelow, repositoryRoot, textOf } from './tree.ts'

const files = codeFiles()
const program = files.filter((path) => path.startsWith('src/'))

test('files are small: none over 300 lines, 95 in 100 under 150, the median near 50', (context) => {
  const sizes = files
    .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines)
  const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]!.lines
  const longest = sizes.at(-1)!
  context.diagnostic(
    `${sizes.length} files · median ${at(0.5)} · 95 % ${at(0.95)} · longest ${longest.lines} (${longest.path})`,
  )
  for (const { path, lines } of sizes) {
    const adr = longFiles[path]
    if (adr)
      assert.ok(
        existsSync(`${repositoryRoot}docs/decisions/${adr}`),
        `${path} names ${adr}, which is not there`,
      )
    else
      assert.ok(
        lines <= 300,
        `${path} has ${lines} lines: split it, or explain it in an ADR named in tools/reviewed.ts`,
      )
  }
  assert.ok(at(0.95) < 150, `95 in 100 files should be under 150 lines, not ${at(0.95)}`)
  assert.ok(at(0.5) <= 75, `the median file should be near 50 lines, not ${at(0.5)}`)
})

const forbidden = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'lib',
  'service',
  'manager',
  'data',
  'misc',
]

/** The words of a name that say nothing about what it holds. */
const emptyWords = (name: string) =>
  forbidden.filter(
    (word) => name.split(/[-.]/).includes(word) && !(word === 'service' && name === 'services'),
  )

test('files are named in kebab-case after what they hold', () => {
  const shape = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.(ts|tsx|mjs)$/
  const wrong = files.filter(
    (path) => !shape.test(basename(path)) || path.split('/').some((part) => emptyWords(part).length > 0),
  )
  assert.deepEqual(wrong, [])
  assert.deepEqual(emptyWords('unit-helpers.ts'), ['helpers'])
  assert.deepEqual(emptyWords('metadata.ts'), [])
})

test('exports are named', () => {
  assert.deepEqual(
    program.filter((path) => readSource(path, textOf(path)).hasDefault),
    [],
  )
})

test('every function that the kit, the platform and the acts export says in a sentence what it promises', () => {
  const promised = program.filter((path) => {
    const place = placeOf(path)
    if (place?.floor === 'kit' || place?.floor === 'platform') return !place.test
    return place?.floor === 'modules' && place.law.room === 'acts'
  })
  const silent = promised.flatMap((path) => {
    const { functions } = readSource(path, textOf(path))
    return functions.filter(({ documented }) => !documented).map(({ name }) => `${path}: ${name}`)
  })
  assert.deepEqual(silent, [])
  const planted = readSource(
    'x.ts',
    '/** Says. */\nexport function a() {}\n\nexport const b = () => 1\n/** x */\nconst c = 2\nexport function d() {}',
  )
  assert.deepEqual(
    planted.functions.filter(({ documented }) => !documented).map(({ name }) => name),
    ['b', 'd'],
  )
})

test('the zone of Viet Nam is written once', () => {
  const zone = ['Asia', 'Ho_Chi_Minh'].join('/')
  const places = program.filter((path) => !/\.test\.tsx?$/.test(path) && textOf(path).includes(zone))
  assert.ok(
    places.length <= 1 && places.every((path) => path.startsWith('src/kit/calendar/')),
    places.join(', '),
  )
  assert.ok(
    places.reduce((sum, path) => sum + textOf(path).split(zone).length - 1, 0) <= 1,
    'once in that file too',
  )
})

test('rules, acts, store and nouns take the time from their caller, as Temporal', () => {
  const clocks = /\bDate\.now\(|\bnew Date\(|\bTemporal\.Now\b/
  const guilty = program.filter((path) => {
    const place = placeOf(path)
    const pure =
      place?.floor === 'modules' && ['rules', 'acts', 'store', 'nouns', 'events'].includes(place.law.room)
    return pure && clocks.test(textOf(path))
  })
  assert.deepEqual(guilty, [])
})

test('each module has its page', () => {
  const modules = new Set(
    filesBelow('src').flatMap((path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []),
  )
  for (const name of modules) {
    assert.ok(
      existsSync(`${repositoryRoot}src/modules/${name}/README.md`),
      `src/modules/${name}/README.md is missing`,
    )
  }
})
