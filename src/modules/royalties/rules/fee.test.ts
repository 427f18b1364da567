import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { newId } from '#kit/ids.ts'
import { dong, sumOf } from '#kit/money/index.ts'
import type { Author, AuthorId, Share } from '../royalty.ts'
import { parseCoefficient } from './coefficient.ts'
import { differences, divide, feeOf, paymentsOf, taxOf, unitValueOf } from './fee.ts'

const law = { baseSalary: dong(2_340_000), unitPercent: 10, taxPercent: 10, taxFrom: dong(2_000_000) }
const percents = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 0, maxLength: 3 })
  .map((cuts) => [0, ...cuts.toSorted((one, other) => one - other), 100])
  .map((cuts) => cuts.slice(1).map((cut, at) => cut - cuts[at]!))

describe('a fee', () => {
  it('is the coefficient times a tenth of the base salary', () => {
    assert.equal(unitValueOf(law), 234_000n)
    assert.equal(feeOf(150, unitValueOf(law)), 351_000n)
    assert.equal(feeOf(1, dong(150)), 2n, 'halves are rounded up')
  })

  it('is divided without losing or making a đồng, and nobody without a share gets one', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(dong)
    fc.assert(
      fc.property(amounts, percents, (amount, shares) => {
        const parts = divide(amount, shares)
        assert.equal(sumOf(parts), amount)
        parts.forEach((part, at) => assert.ok(part >= 0n && (shares[at]! > 0 || part === 0n)))
      }),
    )
  })

  it('of one payment from two million đồng on has a tenth withheld, of all of it', () => {
    const taxed = { taxed: true }
    assert.equal(taxOf(dong(1_999_999), taxed, law), 0n)
    assert.equal(taxOf(dong(2_000_000), taxed, law), 200_000n)
    assert.equal(taxOf(dong(5_000_000), { taxed: false }, law), 0n)
    assert.equal(taxOf(dong(-3_000_000), taxed, law), 0n)
  })

  it('is put right by the difference to what each one was given', () => {
    const share = (authorId: AuthorId, amount: number): Share => ({ authorId, accountId: null, role: 'author', name: 'A', penName: '', percent: 100, amount: dong(amount) }) // prettier-ignore
    const [one, other] = [newId<'author'>(), newId<'author'>()]
    const moved = differences([share(other, 300)], [share(one, 500), share(one, -100)])
    assert.deepEqual(moved.map(({ authorId, amount, percent }) => [authorId, amount, percent]), [
      [other, 300n, 100],
      [one, -400n, 0],
    ]) // prettier-ignore
  })

  it('of several articles is one payment to each author', () => {
    const author = (name: string): Author => ({ id: newId(), name, penName: '', accountId: null, taxCode: '', taxed: true, closedAt: null }) // prettier-ignore
    const [an, binh] = [author('An'), author('Bình')]
    const shares = [
      { authorId: an.id, amount: dong(1_500_000) },
      { authorId: an.id, amount: dong(600_000) },
    ]
    assert.deepEqual(
      paymentsOf(shares, [an, binh], law).map(({ name, gross, tax, net }) => [name, gross, tax, net]),
      [['An', 2_100_000n, 210_000n, 1_890_000n]],
    )
  })
})

describe('a coefficient', () => {
  it('is read as people type it, and nothing else is', () => {
    const read = ['2', '1,5', ' 0.25 ', '10', '', 'một', '1,555', '-1', '1e2'].map(parseCoefficient)
    assert.deepEqual(read, [200, 150, 25, 1000, undefined, undefined, undefined, undefined, undefined])
  })
})
