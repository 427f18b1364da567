import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ExchangeIdentity, openExchangeIdentity } from '#platform/peer-link/index.ts'

/** Who the kit is: made at the first run, the same ever after. */
export const keptIdentity = (folder: string, at: Temporal.Instant): ExchangeIdentity =>
  openExchangeIdentity({ secretsFolder: resolve(folder), name: 'Krông: bộ kiểm tra trao đổi', at })

/** Somebody whom nobody knows: made anew, and nowhere kept. */
export function strangeIdentity(at: Temporal.Instant): ExchangeIdentity {
  const folder = mkdtempSync(join(tmpdir(), 'krong-stranger-'))
  try {
    return openExchangeIdentity({ secretsFolder: join(folder, 'secrets'), name: 'Hệ thống lạ', at })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
