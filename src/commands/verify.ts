import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PdfReport, SignatureReport } from '#kit/pades/index.ts'
import { verifyLimits, verifyPdfApart } from '#platform/pdf-signatures/index.ts'
import { certificatesIn } from './certificates-in.ts'
import { type Command, complain, say } from './command.ts'

/** PDFs of a folder and its folders in the order of their names, or the file itself. */
async function* filesUnder(path: string): AsyncGenerator<string> {
  if (!(await stat(path)).isDirectory()) return yield path
  const entries = await readdir(path, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) yield* filesUnder(inside)
    else if (entry.isFile() && /\.pdf$/i.test(entry.name)) yield inside
  }
}

const told = (one: SignatureReport) => ({
  kind: one.kind,
  field: one.field,
  indication: one.indication,
  subIndication: one.subIndication,
  level: one.level,
  signer: one.signer?.name ?? null,
  signingTime: (one.provenTime ?? one.claimedTime)?.toString() ?? null,
  provenTime: one.provenTime?.toString() ?? null,
  coversWholeFile: one.coversWholeFile,
  findings: one.findings,
  changes: one.changes,
})

const lineOf = (file: string, report: PdfReport) => ({
  file,
  indication: report.indication,
  subIndication: report.subIndication,
  ...(report.unreadable ? { unreadable: report.unreadable } : {}),
  signatures: report.signatures.map(told),
})

async function verifyAll(
  paths: readonly string[],
  ask: { readonly anchors: readonly Uint8Array[]; readonly at: Temporal.Instant },
): Promise<0 | 1> {
  let unread = 0
  for (const path of paths) {
    try {
      for await (const file of filesUnder(path)) {
        try {
          const { size } = await stat(file)
          const bytes =
            size > verifyLimits.bytes ? new Uint8Array(verifyLimits.bytes + 1) : await readFile(file)
          say(JSON.stringify(lineOf(file, (await verifyPdfApart(bytes, ask, { given: true })).report)))
        } catch (fault) {
          unread++
          complain(`Không mở được ${file}: ${String(fault)}`, `Could not open ${file}.`)
        }
      }
    } catch (fault) {
      unread++
      complain(`Không mở được ${path}: ${String(fault)}`, `Could not open ${path}.`)
    }
  }
  return unread === 0 ? 0 : 1
}

/** Verifying files without an instance: what is trusted comes with the call. */
export const verifyCommand = {
  usage: 'verify <tệp.pdf|thư-mục…> [--trust <tệp.pem…>] [--at <thời-điểm>]',
  vi: 'Kiểm tra chữ ký số trong tệp PDF, mỗi tệp một dòng JSON; --trust: chứng thư gốc được tin, --at: kiểm như vào thời điểm đó (ISO 8601)',
  en: 'verifies the signatures of PDFs, one JSON line a file; --trust: trusted roots, --at: as of that instant (ISO 8601)',
  async run(line: readonly string[]) {
    const paths: string[] = []
    const trusted: string[] = []
    let at = Temporal.Now.instant()
    for (let place = 0; place < line.length; place++) {
      const word = line[place]!
      if (word === '--trust') {
        trusted.push(line[++place] ?? '')
        while (/\.(pem|crt|cer|der)$/i.test(line[place + 1] ?? '')) trusted.push(line[++place]!)
      } else if (word.startsWith('--trust=')) trusted.push(...word.slice(8).split(','))
      else if (word === '--at' || word.startsWith('--at=')) {
        const written = word === '--at' ? (line[++place] ?? '') : word.slice(5)
        try {
          at = Temporal.Instant.from(written)
        } catch {
          return complain(
            `Thời điểm “${written}” không đọc được; ghi như 2026-11-23T10:15:30+07:00.`,
            `The instant “${written}” cannot be read; write it like 2026-11-23T10:15:30+07:00.`,
            2,
          )
        }
      } else if (word.startsWith('--')) return 2
      else paths.push(word)
    }
    if (paths.length === 0) return 2
    const anchors: Uint8Array[] = []
    for (const file of trusted) {
      const found = certificatesIn(await readFile(file).catch(() => Buffer.alloc(0)))
      if (found.length === 0)
        return complain(`Không có chứng thư trong ${file}.`, `There is no certificate in ${file}.`, 2)
      anchors.push(...found)
    }
    return verifyAll(paths, { anchors, at })
  },
} satisfies Command
