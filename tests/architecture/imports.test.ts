import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { breachesOf } from './breaches.ts'
import { placeOf } from './place-of.ts'
import { codeFiles, filesBelow, isCode, repositoryRoot, textOf } from './tree.ts'

const files = codeFiles()

test('the law sees every file of code that git knows', () => {
  const listed = execFileSync('git', ['ls-files', '-z', '--', 'src', 'tests', 'tools', 'bench', 'bin'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  })
  const tracked = listed.split('\0').filter((path) => path !== '' && isCode(path))
  assert.ok(tracked.length > 0, 'git lists files')
  const gone = execFileSync('git', ['ls-files', '-z', '--deleted'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  }).split('\0')
  const unseen = tracked.filter((path) => !files.includes(path) && !gone.includes(path))
  assert.deepEqual(unseen, [])
})

test('every import obeys the floors', () => {
  const { breaches, seen, imports } = breachesOf(new Map(files.map((path) => [path, textOf(path)])))
  assert.equal(seen, files.length)
  assert.ok(imports > seen, `only ${imports} imports in ${seen} files: the reader is blind`)
  assert.deepEqual(breaches, [])
})

test('every file of src has a room', () => {
  const homeless = filesBelow('src').filter((path) => placeOf(path) === undefined)
  assert.deepEqual(homeless, [])
})
