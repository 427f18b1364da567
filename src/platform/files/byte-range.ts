import type { ByteRange } from './file-store.ts'

/**
 * Reads a Range header (RFC 9110 §14.2) for a file of `size` bytes: the one part asked for, 'unsatisfiable', or undefined when
 * the whole is to be sent (no range, several ranges, another unit, or nonsense, as the RFC lets a server choose).
 */
export function parseRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  const match = header?.match(/^bytes=(\d{0,15})-(\d{0,15})$/)
  if (!match) return undefined
  const [, first, last] = match
  if (first === '' && last === '') return undefined
  if (first === '') {
    const suffix = Math.min(Number(last), size)
    return suffix === 0 ? 'unsatisfiable' : { start: size - suffix, end: size - 1 }
  }
  const start = Number(first)
  if (start >= size) return 'unsatisfiable'
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return end < start ? undefined : { start, end }
}
