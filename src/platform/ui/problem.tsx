import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink } from './button.tsx'
import { words } from './messages/index.ts'

const titles = ['401', '403', '404', '409', '413', '415', '422', '429'] as const
const titleOf = (status: number) => titles.find((known) => known === String(status)) ?? '500'

/** What a person sees when something did not go: what happened, every reason, what to do, and a reference to quote. */
export function Problem({
  status,
  reasons,
  reference,
  homeHref,
}: {
  status: number
  reasons: readonly string[]
  reference: string
  homeHref: string
}): VNode {
  const t = useWords(words)
  return (
    <div class="stack">
      <h1>{t(`problem-${titleOf(status)}`)}</h1>
      {reasons.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="soft">{t('reference', { reference })}</p>
      <div class="row">
        <ButtonLink href={homeHref}>{t('go-home')}</ButtonLink>
      </div>
    </div>
  )
}

/** The title of a problem page. */
export function problemTitle(status: number, say: ReturnType<typeof words.in>): string {
  return say(`problem-${titleOf(status)}`)
}
