import { formatMonth } from '#kit/vietnamese/index.ts'
import type { words } from '../messages/index.ts'

type Say = ReturnType<(typeof words)['in']>

/** The name of a payment sheet; the second and later ones of a month are told apart. */
export const nameSheet = (
  { month, number }: { readonly month: Temporal.PlainDate; readonly number: number },
  t: Say,
): string => t(number > 1 ? 'sheet-number' : 'sheet', { month: formatMonth(month), number })
