import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { repositoryRoot } from './tree.ts'

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: repositoryRoot, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && existsSync(repositoryRoot + path))

/** Each pattern has a class of one letter somewhere, so that this file does not hold what it looks for. */
const traces: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a path of a machine',
    /(?<![\w.}/-])\/(?:wor[k]\/(?:main|shared)|hom[e]\/[a-z]+\/|roo[t]\/\w|User[s]\/[A-Za-z]+\/)/,
  ],
  ['a registry host', /registry[.](?:npmjs|yarnpkg)[.](?:org|com)/],
  ['a registry of a local network', /https?:\/\/[^\s"/]*(?:verdacci[o]|nexu[s]|artifactor[y])/],
  ['a private key', /-----BEGI[N] (?:RSA |EC |ENCRYPTED )?PRIVATE KEY/],
  ['unfinished work', /\b(?:TOD[O]|FIXM[E]|XX[X])\b/],
  ['a silenced compiler', /@ts-(?:ignor[e]|nochec[k]|expect-erro[r])/],
]

const isText = (bytes: Buffer) => !bytes.subarray(0, 8000).includes(0)

/** Names what a text gives away. */
const foundIn = (text: string) => traces.filter(([, pattern]) => pattern.test(text)).map(([what]) => what)

test('no tracked file holds a path of a machine, a registry host, a key or unfinished work', () => {
  assert.ok(tracked.length > 0)
  const guilty = tracked.flatMap((path) => {
    const bytes = readFileSync(repositoryRoot + path)
    return isText(bytes) ? foundIn(bytes.toString('utf8')).map((what) => `${path}: ${what}`) : []
  })
  assert.deepEqual(guilty, [])
})

test('planted traces are found', () => {
  assert.deepEqual(foundIn(`const folder = '${['', 'home', 'mai', 'krong'].join('/')}'`), [
    'a path of a machine',
  ])
  assert.deepEqual(foundIn(`"resolved": "https://${['registry', 'npmjs', 'org'].join('.')}/x"`), [
    'a registry host',
  ])
  assert.deepEqual(foundIn('GET /van-ban/root/1, /home, the root/owner'), [])
})

test('no tracked file is large', () => {
  const large = tracked.filter((path) => statSync(repositoryRoot + path).size > 2_000_000)
  assert.deepEqual(large, [])
})
