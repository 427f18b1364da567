import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { attacksOnContent } from './attacks-on-content.ts'
import { forgeries } from './attacks-on-signature.ts'
import { doubts } from './attacks-on-trust.ts'
import { forbidden, harmless } from './harmless.ts'
import { ask, signed } from './paper.ts'
import { hybrid, overriddenInObjectStream } from './raw-revisions.ts'
import { noRegistryStamps, registryStamps } from './registry-stamps.ts'

it('the paper that is attacked is in order, so that an attack alone can be what is found', () => {
  const { indication, signatures } = ask(signed)
  assert.equal(indication, 'TOTAL-PASSED')
  assert.equal(signatures[0]!.level, 'B-LT')
})

describe('what changes a paper after it was signed is named, and the paper does not pass', () => {
  for (const { name, make, change } of attacksOnContent)
    it(name, async () => {
      const { indication, signatures } = ask(await make())
      assert.equal(indication, 'TOTAL-FAILED')
      const [first] = signatures
      assert.ok(first!.findings.includes('changed-after-signing'), first!.findings.join())
      const suspicious = first!.changes
        .filter(({ harm }) => harm === 'suspicious')
        .map(({ kind }) => kind.split(':')[0])
      assert.ok(suspicious.includes(change), `${change} among ${suspicious.join()}`)
    })
})

describe('a forged signature is named for what is wrong with it, and does not pass', () => {
  for (const { name, make, finding } of forgeries)
    it(name, async () => {
      const { indication, signatures } = ask(await make())
      assert.notEqual(indication, 'TOTAL-PASSED')
      assert.ok(
        signatures[0]!.findings.includes(finding),
        `${finding} among ${signatures[0]!.findings.join()}`,
      )
    })
})

describe('a sound signature of doubtful worth is named for its doubt, and does not pass', () => {
  for (const { name, make, finding, ...verdict } of doubts)
    it(name, async () => {
      const { signatures } = ask(await make())
      const { indication, subIndication, findings } = signatures[0]!
      assert.ok(findings.includes(finding), `${finding} among ${findings.join()}`)
      assert.deepEqual({ indication, subIndication }, verdict)
    })
})

describe('two readers that see different things', () => {
  it('a page written anew in an object stream', () => {
    const { indication, signatures } = ask(overriddenInObjectStream())
    assert.equal(indication, 'TOTAL-FAILED')
    assert.ok(signatures[0]!.changes.some(({ kind }) => kind === 'page-content-changed'))
  })
  it('a hybrid update that only newer readers see', () => {
    const report = ask(hybrid())
    assert.equal(report.indication, 'TOTAL-FAILED')
    const kinds = report.signatures[0]?.changes.map(({ kind }) => kind) ?? []
    assert.ok(kinds.includes('hybrid-cross-reference') || kinds.includes('revision-unreadable'), kinds.join())
  })
})

describe('an everyday change after a signature is not accused', () => {
  for (const { name, make, permitted } of harmless)
    it(name, async () => {
      const { indication, signatures } = ask(await make())
      const suspicious = signatures.flatMap(({ changes }) =>
        changes.filter(({ harm }) => harm === 'suspicious'),
      )
      assert.deepEqual(suspicious, [])
      assert.equal(indication, 'TOTAL-PASSED', signatures.map(({ findings }) => findings.join()).join(' | '))
      assert.equal(signatures[0]!.findings.includes('permitted-changes'), permitted === true)
    })
})

describe('a change that the signer did not allow does not pass', () => {
  for (const { name, make } of forbidden)
    it(name, async () => {
      const { indication, signatures } = ask(await make())
      assert.equal(indication, 'TOTAL-FAILED')
      assert.ok(signatures[0]!.findings.includes('changed-after-signing'))
    })
})

describe('number and date written by another registry after the leader signed', () => {
  for (const [name, bytes] of registryStamps)
    it(`${name}: neither passed nor called forged`, () => {
      const { indication, signatures } = ask(bytes)
      assert.equal(indication, 'INDETERMINATE')
      assert.ok(signatures[0]!.findings.includes('registry-stamp'), signatures[0]!.findings.join())
      assert.ok(!signatures[0]!.findings.includes('changed-after-signing'))
    })
  for (const [name, bytes] of noRegistryStamps)
    it(`${name}: a change like any other`, () => {
      const { indication, signatures } = ask(bytes)
      assert.equal(indication, 'TOTAL-FAILED')
      assert.ok(signatures[0]!.findings.includes('changed-after-signing'))
    })
})
