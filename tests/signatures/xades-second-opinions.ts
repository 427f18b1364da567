import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const has = (program: string) => spawnSync(program, ['--version']).error === undefined

/** Why a program of Debian's cannot be asked; undefined where it can. */
export const lacking = (program: 'xmlsec1' | 'xmllint'): string | undefined =>
  has(program) ? undefined : `${program} is not installed (tools/machine.ts says how)`

type Files = Readonly<Record<string, Uint8Array | string>>
type Answer = { readonly ok: boolean; readonly said: string; readonly wrote: string }

/** Runs a program in a folder of its own in which these files lie; `wrote` is the file `out`, or what it said. */
export function run(program: string, args: readonly string[], files: Files): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'krong-xml-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
    const wrote = args.includes('out') && status === 0 ? readFileSync(join(folder, 'out'), 'utf8') : stdout
    return { ok: status === 0, said: `${stdout}${stderr}`, wrote }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Which attributes of the tests' packets name elements. */
const idAttributes = [
  'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
  'http://www.mic.gov.vn/TBT/QCVN_102_2016:edXMLBody',
  'http://www.mic.gov.vn/TBT/QCVN_102_2016:edXML',
].flatMap((element) => ['--id-attr:Id', element])
const onTestDay = ['--verification-time', '2026-11-25 10:00:00']

/** Whether xmlsec1 verifies the first signature of a document; what it said where it does not. */
export function xmlsecVerifies(
  xml: string,
  roots: string,
  attachments: ReadonlyMap<string, Uint8Array> = new Map(),
): true | string {
  const mapped = [...attachments.keys()].flatMap((uri, place) => [`--url-map:${uri}`, `attachment-${place}`])
  const files = Object.fromEntries(
    [...attachments.values()].map((bytes, place) => [`attachment-${place}`, bytes]),
  )
  const args = [
    '--verify',
    '--trusted-pem',
    'roots.pem',
    ...onTestDay,
    ...idAttributes,
    ...mapped,
    'signed.xml',
  ]
  const { ok, said } = run('xmlsec1', args, { ...files, 'signed.xml': xml, 'roots.pem': roots })
  return ok || said
}

/** Lets xmlsec1 fill a template with a signature; certificates in PEM, the signer's own first. */
export function xmlsecSigns(template: string, key: string, certificates: readonly string[]): string {
  const names = certificates.map((_, place) => `certificate-${place}.pem`)
  const keys = ['key.pem', ...names].join()
  const args = ['--sign', '--privkey-pem', keys, ...idAttributes, '--output', 'out', 'template.xml']
  const pem = Object.fromEntries(certificates.map((text, place) => [names[place]!, text]))
  const { ok, said, wrote } = run('xmlsec1', args, { 'template.xml': template, 'key.pem': key, ...pem })
  if (!ok) throw new Error(said)
  return wrote
}

/** The canonical form of a document as libxml2 writes it, comments in it. */
export const xmllintForm = (xml: string, method: 'exclusive' | 'inclusive'): string =>
  run('xmllint', [method === 'exclusive' ? '--exc-c14n' : '--c14n', 'in.xml'], { 'in.xml': xml }).wrote
