import { reason, Refusal } from '#kit/refusal.ts'
import './messages/index.ts'
import type { vi } from './messages/vi.ts'

export type TableRefusalCode = keyof typeof vi

/** Makes the refusal of a table (413 when too large, else 422). */
export function tableRefusal(
  code: TableRefusalCode,
  params?: Readonly<Record<string, string | number>>,
): Refusal {
  return new Refusal(code === 'spreadsheets.too-large' ? 413 : 422, [reason(code, params)])
}

/** Refuses a table; never returns. */
export function refuseTable(
  code: TableRefusalCode,
  params?: Readonly<Record<string, string | number>>,
): never {
  throw tableRefusal(code, params)
}
