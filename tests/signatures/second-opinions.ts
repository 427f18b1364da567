import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const has = (program: string) => spawnSync(program, ['-v']).error === undefined

/** Why a program of Debian's cannot be asked; undefined where it can. */
export const lacking = (program: 'qpdf' | 'pdfsig') =>
  has(program) ? undefined : `${program} is not installed (tools/machine.ts says how)`

function inFile<Answer>(bytes: Uint8Array, ask: (file: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'krong-opinion-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, bytes)
    return ask(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What qpdf finds wrong with a file; empty where it finds nothing. */
export function qpdfComplaints(bytes: Uint8Array): string {
  const { status, stdout, stderr } = inFile(bytes, (file) =>
    spawnSync('qpdf', ['--check', file], { encoding: 'utf8' }),
  )
  return status === 0 ? '' : `${stdout}${stderr}`
}

/** An object of a file as qpdf reads it, in its own words. */
export const qpdfObject = (bytes: Uint8Array, number: number): string =>
  inFile(bytes, (file) =>
    execFileSync('qpdf', [`--show-object=${number}`, file], { encoding: 'utf8' }),
  ).trim()

/** What Poppler says about each signature of a file. */
export type Opinion = {
  readonly field: string
  readonly valid: boolean
  /** Whether the signature covers the file up to its end. */
  readonly whole: boolean
  readonly subFilter: string
  readonly signer: string
}

/** Asks Poppler about the signatures of a file, in the order of its form. */
export function pdfsigOpinions(bytes: Uint8Array): Opinion[] {
  const { stdout } = inFile(bytes, (file) => spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }))
  return stdout
    .split(/^Signature #\d+:$/m)
    .slice(1)
    .map((part) => {
      const after = (name: string) => part.match(new RegExp(`^ +- ${name}: (.*)$`, 'm'))?.[1] ?? ''
      return {
        field: after('Signature Field Name'),
        valid: after('Signature Validation') === 'Signature is Valid.',
        whole: /^ +- Total document signed$/m.test(part),
        subFilter: after('Signature Type'),
        signer: after('Signer Certificate Common Name'),
      }
    })
}

/** How many dark points Poppler draws within a rectangle of a page (counted from 1), at 144 points to the inch. */
export function darkPoints(
  bytes: Uint8Array,
  page: number,
  { rectangle, pageHeight }: { readonly rectangle: readonly number[]; readonly pageHeight: number },
): number {
  const [left, bottom, right, top] = rectangle.map((side) => Math.round(side * 2)) as [number, number, number, number] // prettier-ignore
  const window = ['-x', left, '-y', Math.round(pageHeight * 2) - top, '-W', right - left, '-H', top - bottom]
  const picture = inFile(bytes, (file) =>
    execFileSync('pdftoppm', ['-gray', '-r', '144', '-f', page, '-l', page, ...window, file].map(String), {
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  return picture
    .subarray(-(right - left) * (top - bottom))
    .reduce((sum, grey) => sum + (grey < 128 ? 1 : 0), 0)
}

/** What OpenSSL says about a detached CMS over a content and its chain to a root; empty where it agrees. */
export function opensslComplaints(cms: Uint8Array, content: Uint8Array, root: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'krong-opinion-'))
  try {
    const file = (name: string, data: Uint8Array | string) => {
      writeFileSync(join(folder, name), data)
      return join(folder, name)
    }
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(root).toString('base64')}\n-----END CERTIFICATE-----\n`
    const { status, stderr } = spawnSync(
      'openssl',
      // prettier-ignore
      ['cms', '-verify', '-binary', '-inform', 'DER', '-in', file('cms', cms), '-content', file('content', content), '-CAfile', file('root', pem), '-purpose', 'any', '-no_check_time', '-out', '/dev/null'],
      { encoding: 'utf8' },
    )
    return status === 0 ? '' : stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}
