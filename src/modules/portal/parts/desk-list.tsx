import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { deskWords } from '../messages/index.ts'
import type { DeskLine } from '../store/desk.ts'
import { Lines } from './desk-lines.tsx'

/** Articles as the desk lists them. */
export type DeskList = {
  readonly lines: readonly DeskLine[]
  /** How many are shown, the newest, where there are more. */
  readonly cutAt?: number
}

/** A list of the desk with its title; says when it is cut. */
export function List({
  list: { lines, cutAt },
  title,
  nothing,
}: {
  list: DeskList
  title: string
  nothing: string
}): VNode {
  const t = useWords(deskWords)
  return (
    <section class="stack tight">
      <h2>{title}</h2>
      {lines.length > 0 ? <Lines lines={lines} caption={title} /> : <p class="soft">{nothing}</p>}
      {cutAt === undefined ? null : <p class="soft">{t('newest-only', { count: cutAt })}</p>}
    </section>
  )
}
