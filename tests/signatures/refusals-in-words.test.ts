import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { SignerUnavailable } from '#kit/cms/index.ts'
import { SignatureNotMade, type SignatureNotMadeCode } from '#kit/pades/making/index.ts'
import { refusedByKey } from '#modules/signatures/index.ts'
import { words } from '../../src/modules/signatures/messages/index.ts'
import { waitsFor } from '../../src/modules/signatures/rules/waits-for.ts'

const root = new URL('../..', import.meta.url).pathname
const sources = globSync('src/{kit,platform,modules/signatures}/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts') && !file.includes('platform/testing'))
  .map((file) => readFileSync(`${root}${file}`, 'utf8'))

/** Codes that are thrown as such (`made` tells by what), and those that a type of codes lists. */
function codesIn(made: string, type?: string): readonly string[] {
  const thrown = sources.flatMap((source) =>
    [...source.matchAll(new RegExp(`\\b(?:${made})\\(\\s*'([a-z-]+)'`, 'g'))].map(([, code]) => code!),
  )
  const lists = sources.flatMap((source) => {
    const [, body = ''] = new RegExp(`type ${type} =([^=]*?)(?:\\n\\n|$)`).exec(source) ?? []
    return [...body.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/'([a-z-]+)'/g)].map(([, code]) => code!)
  })
  return [...new Set([...thrown, ...lists])].toSorted()
}

/** Codes that refusals of keys have, and no sentence; in either language. */
const speechless = (faults: readonly Error[]) =>
  faults.flatMap((fault) =>
    refusedByKey(fault).reasons.flatMap(({ code }) =>
      (['vi', 'en'] as const).filter((language) => !(words[language] as Record<string, string>)[code]).map((language) => `${language} ${code}`),
    ),
  ) // prettier-ignore

test('whatever keys, tokens and services have against signing is said in words', () => {
  const codes = new Set([
    ...codesIn('SignerUnavailable|unavailable', 'RemoteCode'),
    ...codesIn('TokenFault', 'TokenCode'),
  ])
  for (const known of ['wrong-passphrase', 'wrong-otp', 'token-failed', 'desktop-file-changed', 'remote-unknown', 'time-stamp-nonce', 'token-library-unknown'])
    assert.ok(codes.has(known), known) // prettier-ignore
  assert.ok(codes.size > 35, [...codes].join())
  assert.deepEqual(speechless([...codes].map((code) => new SignerUnavailable(code))), [])
  assert.deepEqual(speechless([new SignerUnavailable('planted')]), [
    'vi signatures.planted',
    'en signatures.planted',
  ])
})

test('whatever a file has against being signed is said in words', () => {
  const codes = codesIn('SignatureNotMade', 'SignatureNotMadeCode')
  assert.ok(codes.length >= 15 && codes.includes('already-signed') && codes.includes('room-too-small'))
  assert.deepEqual(speechless(codes.map((code) => new SignatureNotMade(code as SignatureNotMadeCode))), [])
})

test('what keeps a signed file at its level is said in words of its own', () => {
  const codes = codesIn('EvidenceUnavailable', 'EvidenceCode')
  assert.deepEqual(codes, ['address-missing', 'evidence-unavailable', 'evidence-wrong'])
  const said = [...codes, ...codesIn('SignerUnavailable').filter((code) => code.startsWith('time-stamp-'))]
  for (const code of said) assert.ok(!waitsFor([code]).includes('waits-other'), code)
  for (const code of waitsFor(said))
    for (const language of ['vi', 'en'] as const) assert.ok((words[language] as Record<string, string>)[code])
})
