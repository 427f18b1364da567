import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TrialHolder } from '#platform/testing/index.ts'

const pem = (certificates: readonly Uint8Array[]) =>
  certificates
    .map(
      (der) =>
        `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`,
    )
    .join('')

/** A key file (PKCS #12) as Debian's openssl makes it: with AES-256, or as older programs did (`legacy`: 3DES and RC2). */
export function keyFileOf(
  { privateKey, certificate, chain }: TrialHolder,
  passphrase: string,
  { legacy = false }: { readonly legacy?: boolean } = {},
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'krong-key-file-'))
  const at = (name: string) => join(folder, name)
  try {
    writeFileSync(at('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
    writeFileSync(at('own.pem'), pem([certificate]))
    writeFileSync(at('chain.pem'), pem(chain))
    writeFileSync(at('passphrase'), passphrase)
    const above = chain.length > 0 ? ['-certfile', at('chain.pem')] : []
    const files = ['-inkey', at('key.pem'), '-in', at('own.pem'), ...above]
    const made = [
      '-passout',
      `file:${at('passphrase')}`,
      '-out',
      at('made.p12'),
      ...(legacy ? ['-legacy'] : []),
    ]
    execFileSync('openssl', ['pkcs12', '-export', ...files, ...made], { stdio: 'pipe' })
    return new Uint8Array(readFileSync(at('made.p12')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
