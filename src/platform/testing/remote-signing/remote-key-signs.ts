import { execFileSync } from 'node:child_process'
import type { KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Signs a digest that was made elsewhere, which Node cannot and OpenSSL can. */
export function signDigest(key: KeyObject, hash: string, pss: boolean, digest: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'krong-remote-'))
  try {
    writeFileSync(join(folder, 'key.pem'), key.export({ type: 'pkcs8', format: 'pem' }))
    writeFileSync(join(folder, 'digest'), digest)
    const padding = pss ? ['-pkeyopt', 'rsa_padding_mode:pss', '-pkeyopt', 'rsa_pss_saltlen:digest'] : []
    // prettier-ignore
    const args = ['pkeyutl', '-sign', '-inkey', join(folder, 'key.pem'), '-in', join(folder, 'digest'), '-pkeyopt', `digest:${hash}`, ...padding]
    return execFileSync('openssl', args)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
