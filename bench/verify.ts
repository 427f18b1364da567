/**
 * Files verified per second on one core by the number of their signatures, everything included: mathematics, chains, revocation, time stamps,
 * and what changed between all revisions. Beside it Debian's pdfsig on the same file, which compares no revisions; its start is part of its time.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyPdf } from '#kit/pades/index.ts'
import { paperTemplate, printedPaper } from '#kit/papers/index.ts'
import { closeTypesetters, typeset } from '#platform/typesetting/index.ts'
import { samplePaper } from '../tests/papers/sample-papers.ts'
import { lookedAt } from '../tests/signatures/authorities.ts'
import { authorities, signField, withProof } from '../tests/signatures/gallery/paper.ts'
import { picture } from '../tests/signatures/gallery/picture.ts'
import { compare, perSecond, report, significant } from './measure.ts'

const paper = samplePaper('quyet-dinh')
const { pdf } = await typeset({ template: paperTemplate, data: printedPaper(paper), dated: paper.written })
closeTypesetters()
const signers = Array.from({ length: 51 }, (_, at) =>
  authorities.issue(`Người ký ${at + 1}`, { kind: at % 2 ? 'p-256' : 'rsa-2048' }),
)

/** The paper signed so many times, each signature seen and stamped, with the proof of all certificates. */
async function signedTimes(count: number): Promise<Uint8Array> {
  let bytes = pdf
  for (const [at, holder] of signers.slice(0, count).entries())
    bytes = await signField(bytes, `KySo${at + 1}`, holder, {
      page: 0,
      rectangle: [
        20 + (at % 10) * 50,
        20 + Math.floor(at / 10) * 20,
        60 + (at % 10) * 50,
        36 + Math.floor(at / 10) * 20,
      ],
      appearance: { pdf: picture },
    })
  return withProof(bytes, ...signers.slice(0, count))
}

const folder = mkdtempSync(join(tmpdir(), 'krong-bench-'))
try {
  for (const count of [1, 2, 10, 51]) {
    const bytes = await signedTimes(count)
    const file = join(folder, `${count}.pdf`)
    writeFileSync(file, bytes)
    const verify = () => {
      const { report: told } = verifyPdf(bytes, { anchors: [authorities.root.certificate], at: lookedAt })
      if (told.indication !== 'TOTAL-PASSED' || told.signatures.length !== count)
        throw new Error('does not pass')
    }
    const note = `${count} signatures with pictures, time stamps and proofs, ${Math.round(bytes.length / 1000)} kB; baseline: pdfsig`
    await compare({
      bench: 'verify',
      figure: `files with ${count} signatures`,
      unit: 'files/s',
      note,
      rounds: 3,
      subject: (milliseconds) => perSecond(async () => verify(), 1, milliseconds),
      baseline: (milliseconds) =>
        perSecond(async () => void spawnSync('pdfsig', ['-nocert', file]), 1, milliseconds),
    })
    const began = performance.now()
    verify()
    const value = significant(performance.now() - began)
    report({
      bench: 'verify',
      figure: `one file with ${count} signatures`,
      value,
      unit: 'ms',
      baseline: null,
      ratio: null,
      note,
    })
  }
} finally {
  rmSync(folder, { recursive: true })
}
