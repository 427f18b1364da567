import { Island } from '#platform/islands/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'

/** Where a passkey can be used: alive only where scripts run; without them nothing is missing but this button. */
export function PasskeyButton({
  ask,
  answer,
  csrf,
  back,
  label,
  kind = 'use',
  nameLabel,
}: {
  /** Address that gives the question. */
  ask: string
  /** Address that takes the device's answer. */
  answer: string
  csrf: string
  back?: string | undefined
  label: string
  kind?: 'use' | 'add'
  nameLabel?: string
}): VNode {
  const t = useWords(words)
  const unsupported = kind === 'add' ? t('passkey-needs-script') : undefined
  const failed = t('passkey-failed')
  return (
    <Island
      name="identity-passkey"
      props={{ ask, answer, csrf, back, label, kind, nameLabel, failed, unsupported }}
    >
      {unsupported ? <p class="soft">{unsupported}</p> : null}
    </Island>
  )
}
