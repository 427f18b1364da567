import type { VNode } from 'preact'
import type { Indication } from '#kit/pades/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'

const shown = {
  'TOTAL-PASSED': { tone: 'good', icon: 'shield-check', word: 'mark-valid' },
  INDETERMINATE: { tone: 'warn', icon: 'shield-alert', word: 'mark-open' },
  'TOTAL-FAILED': { tone: 'bad', icon: 'shield-x', word: 'mark-failed' },
} as const

/** That a file is signed and whether the signatures hold, for a line of a list; nothing for a file that nobody signed or verified. */
export function SignatureTag({ indication }: { indication: Indication | undefined }): VNode | null {
  const t = useWords(words)
  if (!indication) return null
  const { tone, icon, word } = shown[indication]
  return (
    <StatusTag tone={tone} icon={icon}>
      {t(word)}
    </StatusTag>
  )
}
