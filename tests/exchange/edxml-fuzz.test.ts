import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { checkPacket, PacketRefused, readPacket } from '#kit/edxml/index.ts'
import { type Dice, diceOf, mutated } from '../signatures/fuzz/mutations.ts'
import { arriving } from './edxml-streams.ts'

const folder = join(import.meta.dirname, '../fixtures/edxml')
const seedsIn = (kind: string) =>
  globSync(`${kind}/*.edxml`, { cwd: folder })
    .toSorted()
    .map((file) => readFileSync(join(folder, file)))
const seeds = [seedsIn('valid'), seedsIn('valid'), seedsIn('valid'), seedsIn('hostile')] as const

const words = ['<', '>', '</', '/>', '"', '&amp;', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '=', '====', ' ', 'cid:', '\0', '\ufeff', 'edXML:', ' xmlns=""'] // prettier-ignore

/** Elements and signs of XML put elsewhere, doubled or taken away, or bytes changed as in any file. */
function mutation(seed: Buffer, dice: Dice): Buffer {
  if (seed.length === 0 || dice(3) === 0) return mutated(seed, dice)
  const text = seed.toString('latin1')
  const elements = [...text.matchAll(/<([\w:]+)[^<>]*>[^<>]*<\/\1>/g)].map(
    ({ index, 0: piece }) => [index, piece] as const,
  )
  const [at, piece] = elements.length > 0 ? elements[dice(elements.length)]! : ([0, ''] as const)
  const [to] = elements.length > 0 ? elements[dice(elements.length)]! : ([0] as const)
  const word = words[dice(words.length)]!
  const any = dice(text.length)
  const changed = [
    text.slice(0, at) + text.slice(at + piece.length),
    text.slice(0, to) + piece + text.slice(to),
    text.slice(0, any) + word + text.slice(any),
    text.replace(/>[^<>]+</, `>${word}<`),
  ][dice(4)]!
  return Buffer.from(changed, 'latin1')
}

it('2,000 mutated packets are read or refused, and nothing else happens', async () => {
  const dice = diceOf(20261126)
  const told = { read: 0, refused: 0 }
  for (let round = 0; round < 2000; round++) {
    const among = seeds[dice(seeds.length)]!
    const bytes = mutation(among[dice(among.length)]!, dice)
    try {
      const read = await readPacket(arriving(bytes, 1 + dice(500)))
      checkPacket(read.packet)
      assert.ok(read.contents.every(({ contentId }) => contentId !== ''))
      told.read++
    } catch (fault) {
      if (!(fault instanceof PacketRefused)) throw new Error(`round ${round}`, { cause: fault })
      assert.ok(fault.faults.length > 0, `round ${round}`)
      told.refused++
    }
  }
  assert.ok(told.read > 200 && told.refused > 200, JSON.stringify(told))
})
