import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { VerificationOutcome } from '../verification.ts'

const shown = {
  'TOTAL-PASSED': { tone: 'good', icon: 'shield-check', word: 'mark-valid' },
  INDETERMINATE: { tone: 'warn', icon: 'shield-alert', word: 'mark-open' },
  'TOTAL-FAILED': { tone: 'bad', icon: 'shield-x', word: 'mark-failed' },
} as const

const trialShown = { tone: 'warn', icon: 'shield-alert', word: 'mark-trial' } as const

/** That a file is signed and whether the signatures hold, for a line of a list; nothing for a file that nobody signed or verified. */
export function SignatureTag({
  outcome,
}: {
  outcome: Pick<VerificationOutcome, 'indication' | 'trial'> | undefined
}): VNode | null {
  const t = useWords(words)
  if (!outcome) return null
  const { indication, trial } = outcome
  const { tone, icon, word } = trial && indication === 'TOTAL-PASSED' ? trialShown : shown[indication]
  return (
    <StatusTag tone={tone} icon={icon}>
      {t(word)}
    </StatusTag>
  )
}
