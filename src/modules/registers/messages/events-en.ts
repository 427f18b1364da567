import type { happened as vi } from './events-vi.ts'

/** What happened, as the record says it in English. */
export const happened: Readonly<Record<keyof typeof vi, string>> = {
  'registers.register-opened': 'Register opened',
  'registers.series-arranged': 'Series arranged',
  'registers.book-opened': 'Book opened',
  'registers.book-closed': 'Book closed',
  'registers.number-taken': 'Number taken',
  'registers.range-reserved': 'Range reserved',
  'registers.number-cancelled': 'Number cancelled',
  'registers.code-list-version-added': 'Version of a code list added',
}
