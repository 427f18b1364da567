/**
 * Signatures per second on one core, as a share of what `openssl speed` reaches with a key of the same kind in the same run: the whole way from
 * the bytes of a typeset paper to the bytes of the signed one. Network and time stamps apart: these are made in this process, and
 * their time is taken off. Beside it the signing of @libpdf/core, with the same key and paper.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CryptoKeySigner, PDF } from '@libpdf/core'
import type { Signer, TimeStamper } from '#kit/cms/index.ts'
import { type SigningOptions, signPdf } from '#kit/pades/making/index.ts'
import { paperTemplate, printedPaper } from '#kit/papers/index.ts'
import { closeTypesetters, typeset } from '#platform/typesetting/index.ts'
import { samplePaper } from '../tests/papers/sample-papers.ts'
import { Authorities } from '../tests/signatures/authorities.ts'
import { compare, perSecond, type Side } from './measure.ts'

const at = Temporal.Instant.from('2026-11-25T08:30:00Z')
const paper = samplePaper('quyet-dinh')
const { pdf, pages } = await typeset({
  template: paperTemplate,
  data: printedPaper(paper),
  dated: paper.written,
})
const stamp = await typesetStamp()
closeTypesetters()
const size = `a typeset paper of ${pages} pages, ${Math.round(pdf.length / 1000)} kB`

const authorities = new Authorities()
const holder = authorities.issue('Hồ Văn A', { kind: 'rsa-2048' })
const rsa = authorities.signer(holder)
const curve = authorities.signer(authorities.issue('Hồ Văn B', { kind: 'p-256' }))

/** What is seen of a signature: lines of text and a box, set by Typst as a page of its own. */
async function typesetStamp(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'krong-bench-'))
  const template = pathToFileURL(join(folder, 'stamp.typ'))
  const text =
    'Ký bởi: Hồ Văn A \\ Cơ quan: Ủy ban nhân dân huyện Đakrông \\ Thời gian ký: 25/11/2026 15:30:00 +07:00'
  writeFileSync(
    template,
    `#set document(date: datetime(year: 2026, month: 11, day: 25))
#set page(width: 180pt, height: 60pt, margin: 4pt)
#set text(font: "Tinos", size: 8pt)
${text}`,
  )
  const set = await typeset({ template, data: '', dated: new Temporal.PlainDate(2026, 11, 25) })
  rmSync(folder, { recursive: true })
  return set.pdf
}

/** Signatures per second that OpenSSL makes with a key of that kind, and with nothing around them. */
const openssl =
  (kind: 'rsa2048' | 'ecdsap256'): Side =>
  async (milliseconds) => {
    const seconds = String(Math.max(1, Math.round(milliseconds / 1000)))
    const told = execFileSync('openssl', ['speed', '-mr', '-seconds', seconds, kind], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return Number(/^\+F\d:\d+:\d+:([\d.]+)/m.exec(told)![1])
  }

const signing =
  (signer: Signer, how: Partial<SigningOptions> = {}): Side =>
  (milliseconds) =>
    perSecond(() => signPdf(pdf, { field: 'Chữ ký', at, signer, ...how }), 1, milliseconds)

/** B-T without the time that the token itself takes, which outside comes over the network. */
const stamped =
  (signer: Signer): Side =>
  async (milliseconds) => {
    let stamping = 0
    const stamp = authorities.stampsAt(at)
    const timeStamper: TimeStamper = async (imprint) => {
      const begun = performance.now()
      const token = await stamp(imprint)
      stamping += performance.now() - begun
      return token
    }
    const begun = performance.now()
    const rate = await signing(signer, { timeStamper })(milliseconds)
    return rate / (1 - stamping / (performance.now() - begun))
  }

const shown: Partial<SigningOptions> = {
  page: pages - 1,
  rectangle: [310, 300, 490, 360],
  appearance: { pdf: stamp },
}
const common = { bench: 'sign', unit: 'signatures/s', rounds: 3, milliseconds: 3000 } as const
const ofOpenssl = (kind: string) => `${size}; baseline: openssl speed ${kind}, bare signatures on one core`

for (const [figure, subject, kind] of [
  ['B-B, RSA-2048', signing(rsa), 'rsa2048'],
  ['B-B shown with a stamp, RSA-2048', signing(rsa, shown), 'rsa2048'],
  ['B-T, RSA-2048, the token apart', stamped(rsa), 'rsa2048'],
  ['B-B, ECDSA P-256', signing(curve), 'ecdsap256'],
  ['B-T, ECDSA P-256, the token apart', stamped(curve), 'ecdsap256'],
] as const)
  await compare({ ...common, figure, note: ofOpenssl(kind), subject, baseline: openssl(kind) })

const key = await crypto.subtle.importKey(
  'pkcs8',
  holder.privateKey.export({ type: 'pkcs8', format: 'der' }),
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  false,
  ['sign'],
)
const theirs = new CryptoKeySigner(key, holder.certificate, 'RSA', 'RSASSA-PKCS1-v1_5', [...holder.chain])
await compare({
  ...common,
  figure: 'B-B, RSA-2048, against @libpdf/core',
  note: `${size}; baseline: @libpdf/core signing the same paper with the same key (PKCS #1 padding on both sides)`,
  subject: signing(authorities.signer(holder, 'rsa-pkcs1-sha256')),
  baseline: (milliseconds) =>
    perSecond(async () => (await PDF.load(pdf)).sign({ signer: theirs }), 1, milliseconds),
})
