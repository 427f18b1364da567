import type { Language } from '#platform/i18n/index.ts'
import type { ExtractContent } from '../../extract.ts'
import { words } from '../../messages/index.ts'

/** Parts of the width of a sheet: what is long gets more. */
const shares = {
  incoming: [1.7, 1.1, 2.4, 2, 1.7, 5.4, 2.4, 1.7, 1.6, 1.6],
  outgoing: [2.2, 1.7, 5.4, 2, 3.4, 2, 1, 1.7, 1.6, 1.6],
} as const

/** The ten columns of a book by the decree, as printed (NĐ 30/2020 PL IV). */
export function bookColumns(
  kind: ExtractContent['kind'],
  language: Language,
): { head: string; share: number }[] {
  const t = words.in(language)
  const side = kind === 'incoming' ? 'in' : 'out'
  return shares[kind].map((share, place) => ({
    head: t(`column-${place + 1}-${side}` as 'column-1-in'),
    share,
  }))
}
