import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { sayAny, useLanguage, useWords } from '#platform/i18n/index.ts'
import { Card, Notice } from '#platform/ui/index.ts'
import type { Descent } from '../lineage.ts'
import { words } from '../messages/index.ts'

type Linked = { readonly href: string; readonly label: string }

/** From what something came and what continues it, one line a thread, with day and legal instrument. */
export function Threads({
  threads,
  linkOf,
}: {
  threads: readonly Descent[]
  linkOf(thread: Descent, end: 'from' | 'to'): Linked | undefined
}): VNode | null {
  const t = useWords(words)
  const language = useLanguage()
  if (threads.length === 0) return null
  const link = (linked: Linked | undefined) =>
    linked ? <a href={linked.href}>{linked.label}</a> : t('nobody')
  return (
    <Card title={t('lineage')}>
      <ul class="stack tight">
        {threads.map((thread) => (
          <li key={thread.id}>
            {formatDate(thread.effectiveOn, language)}: {link(linkOf(thread, 'from'))} →{' '}
            {link(linkOf(thread, 'to'))} ({sayAny(language, `organisations.lineage.${thread.kind}`)};{' '}
            {thread.instrument})
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Links({ links }: { links: readonly Linked[] }): VNode {
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

/** "Ai trả lời thay hôm nay?": whom to ask for what has ended; says so plainly when nobody continues it as a whole, and who stands above. */
export function WhoAnswers({
  answering,
  above,
}: {
  answering: readonly Linked[]
  above: readonly Linked[]
}): VNode {
  const t = useWords(words)
  if (answering.length > 0) {
    return (
      <Notice title={t('who-answers')}>
        <Links links={answering} />
      </Notice>
    )
  }
  return (
    <Notice tone="warn" title={t('who-answers')}>
      {t(above.length > 0 ? 'nobody-answers-ask' : 'nobody-answers')}
      <Links links={above} />
    </Notice>
  )
}
