import type { VNode } from 'preact'
import { formatDate, formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { type Moment, Timeline } from '#platform/ui/index.ts'
import type { Contacts } from '../contacts.ts'
import { words } from '../messages/index.ts'
import type { Happening } from '../rules/history.ts'
import type { Version } from '../version.ts'

type Told = Version & { readonly name: string; readonly contacts: Contacts }

type Props<Fact extends Told> = {
  happenings: readonly Happening<Fact>[]
  nameOfParent(version: Fact): string
  /** The last day, when there is one. */
  end: Temporal.PlainDate | null
}

/** What happened, the newest first: from which day, what, why, entered by whom and when. */
export function History<Fact extends Told>({ happenings, nameOfParent, end }: Props<Fact>): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const tell = ({ kind, version, before }: Happening<Fact>) => {
    const params = { name: version.name, before: before?.name ?? '', parent: nameOfParent(version) }
    return t(`happened-${kind}`, params)
  }
  const moments: Moment[] = happenings.map((happening) => {
    const { version, kind } = happening
    const entered = formatDateTime(version.changedAt, language)
    return {
      key: `${version.id} ${kind}`,
      at: formatDate(version.validFrom, language),
      dateTime: version.validFrom.toString(),
      title: tell(happening),
      detail: t('entered-by', { reason: version.reason, name: version.changedBy, at: entered }),
    }
  })
  const ending = end
    ? [{ key: 'end', at: formatDate(end, language), dateTime: end.toString(), title: t('happened-ended') }]
    : []
  return <Timeline moments={[...ending, ...moments]} />
}
