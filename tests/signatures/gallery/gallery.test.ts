import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { attacksOnContent } from './attacks-on-content.ts'
import { forgeries } from './attacks-on-signature.ts'
import { doubts } from './attacks-on-trust.ts'
import { ask, signed } from './paper.ts'

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
