import type { Params } from '#platform/i18n/index.ts'

/** A sentence that waits for the next page: a word code and its values. */
export type Flash = {
  readonly code: string
  readonly params?: Params
  readonly kind: 'success' | 'info' | 'warning'
}

export const flashCookie = 'krong_flash'

/** Packs a flash into a cookie value. */
export function packFlash(flash: Flash): string {
  return Buffer.from(JSON.stringify(flash)).toString('base64url')
}

/** Unpacks a flash; anything that is not one is nothing. */
export function unpackFlash(value: string | undefined): Flash | undefined {
  if (!value) return undefined
  try {
    const { code, params, kind } = JSON.parse(Buffer.from(value, 'base64url').toString()) as Flash
    if (typeof code !== 'string' || !/^[a-z]+\.[a-z0-9-]+$/.test(code)) return undefined
    return {
      code,
      kind: kind === 'warning' || kind === 'info' ? kind : 'success',
      ...(params && typeof params === 'object' ? { params } : {}),
    }
  } catch {
    return undefined
  }
}
