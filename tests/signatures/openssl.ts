import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why OpenSSL's program cannot be asked; undefined where it can. */
export const openSslLacking: string | undefined = spawnSync('openssl', ['version']).error
  ? 'openssl is not installed'
  : undefined

export type OpenSslAnswer = {
  readonly ok: boolean
  /** What it said, on both ways. */
  readonly said: string
  /** A file that it wrote. */
  readonly wrote: (name: string) => Uint8Array
}

/** Runs OpenSSL's program in a folder of its own in which these files lie, and looks at what came of it. */
export function openssl<Seen>(
  files: Readonly<Record<string, Uint8Array | string>>,
  args: string,
  look: (answer: OpenSslAnswer) => Seen,
): Seen {
  const folder = mkdtempSync(join(tmpdir(), 'krong-openssl-'))
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    const { status, stdout, stderr } = spawnSync('openssl', args.split(' '), {
      cwd: folder,
      encoding: 'utf8',
    })
    return look({
      ok: status === 0,
      said: `${stdout}${stderr}`,
      wrote: (name) => new Uint8Array(readFileSync(join(folder, name))),
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Certificates in the form that OpenSSL's program reads. */
export const pemOf = (...certificates: readonly Uint8Array[]): string =>
  certificates
    .map((der) => Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd())
    .map((text) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`)
    .join('')
