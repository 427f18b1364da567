import { reason, Refusal, type RefusalStatus } from '#kit/refusal.ts'
import './messages/index.ts'
import type { vi } from './messages/vi.ts'

export type FileRefusalCode = keyof typeof vi

const statuses: Partial<Record<FileRefusalCode, RefusalStatus>> = {
  'files.too-large': 413,
  'files.upload-too-large': 413,
  'files.quota': 413,
  'files.type-not-allowed': 415,
  'files.type-unknown': 415,
  'files.heic': 415,
  'files.upload-not-form': 415,
  'files.not-found': 404,
  'files.expired': 409,
  'files.no-space': 409,
  'files.read-only': 409,
  'files.scan-failed': 409,
}

/** Makes the refusal of a file, with the status that belongs to the code (422 unless listed). */
export function fileRefusal(
  code: FileRefusalCode,
  params?: Readonly<Record<string, string | number>>,
): Refusal {
  return new Refusal(statuses[code] ?? 422, [reason(code, params)])
}

/** Refuses a file; never returns. */
export function refuseFile(code: FileRefusalCode, params?: Readonly<Record<string, string | number>>): never {
  throw fileRefusal(code, params)
}

/** Writes a size as a person says it: `20 MB`, `1,5 GB` (powers of 1024, Vietnamese comma). */
export function sayBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit++
  }
  return `${(Math.round(value * 10) / 10).toString().replace('.', ',')} ${units[unit]}`
}

/** Turns a full or read-only disk into a refusal in clear words; any other fault passes unchanged. */
export function orStorageRefusal(fault: unknown): never {
  const code = (fault as { code?: unknown } | null)?.code
  if (code === 'ENOSPC' || code === 'EDQUOT') refuseFile('files.no-space')
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') refuseFile('files.read-only')
  throw fault
}
