import type { Say } from '#platform/i18n/index.ts'
import type { Tone } from '#platform/ui/index.ts'
import type { CaseFileState } from '../../case-file.ts'
import type { Keeping } from '../../retention.ts'
import type { words } from '../../messages/index.ts'

type T = Say<keyof typeof words.vi & string>

/** How long something is kept, in words. */
export const sayKeeping = (t: T, { retention, retentionYears }: Keeping): string =>
  retention === '07' && retentionYears
    ? t('retention-own-years', { years: retentionYears })
    : t(`retention-${retention}`)

/** One colour for each state of a file. */
export const toneOfFile: Readonly<Record<CaseFileState, Tone>> = {
  open: 'info',
  closed: 'plain',
  delivered: 'warn',
  accepted: 'good',
  disposed: 'plain',
}
