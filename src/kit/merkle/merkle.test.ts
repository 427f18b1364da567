import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { inclusionPath, rootOfPath, sha256, treeHash } from './index.ts'

const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => Buffer.from(hex, 'hex')) // prettier-ignore
/** Roots of the first 0 to 8 of them, as other logs of RFC 6962 reckon them. */
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const someEntries = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 })
const entriesAndPlace = someEntries.chain((all) =>
  fc.record({ all: fc.constant(all), place: fc.nat({ max: all.length - 1 }) }),
)
const placed = (all: readonly Uint8Array[], place: number) => ({
  entry: all[place]!,
  place,
  count: all.length,
  path: inclusionPath(all, place),
})

describe('a tree over entries', () => {
  it('has the roots that other logs reckon', () => {
    assert.deepEqual(
      roots.map((_, count) => treeHash(entries.slice(0, count)).toString('hex')),
      roots,
    )
    assert.equal(sha256(''), roots[0])
  })

  it('leads from every entry to its root by a path as long as the tree is high at most', () => {
    fc.assert(
      fc.property(entriesAndPlace, ({ all, place }) => {
        const { path, ...rest } = placed(all, place)
        assert.ok(path.length <= Math.ceil(Math.log2(all.length)))
        assert.deepEqual(rootOfPath({ path, ...rest }), treeHash(all))
      }),
    )
  })

  it('leads to another root from another entry, another place, another number or another path', () => {
    const changed = fc.record({ tree: entriesAndPlace, bit: fc.nat(7), at: fc.nat() })
    fc.assert(
      fc.property(changed, ({ tree: { all, place }, bit, at }) => {
        const sound = placed(all, place)
        const isRoot = (other: Partial<typeof sound>) =>
          rootOfPath({ ...sound, ...other })?.equals(treeHash(all)) ?? false
        assert.ok(!isRoot({ entry: Buffer.concat([sound.entry, Uint8Array.of(0)]) }))
        assert.ok(!isRoot({ path: [...sound.path, Buffer.alloc(32)] }))
        assert.ok(!isRoot({ place: all.length }) && !isRoot({ place: -1 }) && !isRoot({ place: 0.5 }))
        if (sound.path.length === 0) return
        assert.ok(!isRoot({ path: sound.path.slice(1) }))
        const path = sound.path.map((hash) => Buffer.from(hash))
        const touched = path[at % path.length]!
        touched[at % 32]! ^= 1 << bit
        assert.ok(!isRoot({ path }))
      }),
    )
  })

  it('has another root once any entry changes, goes, or takes the place of its neighbour', () => {
    fc.assert(
      fc.property(entriesAndPlace, ({ all, place }) => {
        const root = treeHash(all)
        const other = all.with(place, Buffer.concat([all[place]!, Uint8Array.of(0)]))
        assert.ok(!treeHash(other).equals(root))
        assert.ok(!treeHash(all.toSpliced(place, 1)).equals(root))
        const next = all[place + 1]
        if (next && Buffer.compare(next, all[place]!) !== 0)
          assert.ok(!treeHash(all.with(place, next).with(place + 1, all[place]!)).equals(root))
      }),
    )
  })

  it('knows no path for an entry that is not there', () => {
    assert.throws(() => inclusionPath(entries, 8), RangeError)
    assert.throws(() => inclusionPath([], 0), RangeError)
    assert.equal(rootOfPath({ entry: entries[0]!, place: 0, count: 0, path: [] }), undefined)
  })
})
