import { readSignedData, readTimeStamp } from '#kit/cms/index.ts'
import { readPdf } from '#kit/pdf/index.ts'
import { findSignatures } from '#kit/pades/find-signatures.ts'
import { MalformedDer, readCertificate } from '#kit/x509/index.ts'
import { ask } from '../gallery/paper.ts'
import { diceOf, mutated } from './mutations.ts'
import { seeds } from './seeds.ts'

/** What a signature covers, as far as a file says: its bytes without the gap. */
const coveredBy = (bytes: Buffer, [, before = 0, after = 0, rest = 0]: readonly number[]) =>
  Buffer.concat([bytes.subarray(0, before), bytes.subarray(after, after + rest)])

/** Everything that the signatures of the seeds cover: what passes must be among it. */
const genuine = new Set<string>()
/** The signatures themselves, as DER. */
const messages: Buffer[] = []
for (const seed of seeds) {
  for (const { byteRange, contents } of findSignatures(readPdf(seed))) {
    genuine.add(coveredBy(Buffer.from(seed), byteRange as readonly number[]).toString('latin1'))
    if (contents) messages.push(Buffer.from(contents.bytes))
  }
}

export type Tried = {
  readonly files: number
  readonly messages: number
  readonly passed: number
  readonly slowest: number
}

const mayThrow = (read: () => unknown) => {
  try {
    read()
  } catch (fault) {
    if (!(fault instanceof MalformedDer)) throw fault
  }
}

/** Verifies mutated files and reads mutated messages; throws at a crash, and at a file that passes though what was signed is not what it holds. */
export function tryMutations(count: number, seed: number): Tried {
  const dice = diceOf(seed)
  let [passed, slowest] = [0, 0]
  for (let round = 0; round < count; round++) {
    const bytes = mutated(seeds[dice(seeds.length)]!, dice)
    const began = performance.now()
    const { indication, signatures } = ask(bytes)
    slowest = Math.max(slowest, performance.now() - began)
    if (indication !== 'TOTAL-PASSED') continue
    passed++
    for (const { byteRange } of findSignatures(readPdf(bytes)))
      if (!genuine.has(coveredBy(bytes, byteRange as readonly number[]).toString('latin1')))
        throw new Error(`round ${round} of seed ${seed} passes falsely`)
    if (signatures.some(({ changes }) => changes.some(({ harm }) => harm === 'suspicious')))
      throw new Error(`round ${round} of seed ${seed} passes with a suspicious change`)
  }
  for (let round = 0; round < count; round++) {
    const bytes = mutated(messages[dice(messages.length)]!, dice)
    for (const read of [readSignedData, readTimeStamp, readCertificate]) mayThrow(() => read(bytes))
  }
  return { files: count, messages: count, passed, slowest }
}
