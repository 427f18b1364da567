import { createHash } from 'node:crypto'
import type { ExtractContent } from '../../extract.ts'
import { canonical } from '../../rules/books/canonical.ts'

/** SHA-256 of the canonical content, hexadecimal: what the record keeps and what a signature will cover. */
export const digestOf = (content: ExtractContent): string =>
  createHash('sha256').update(canonical(content), 'utf8').digest('hex')
