import { formatDate } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'
import type { FollowUp } from '../../store/reports/list-follow-up.ts'
import { sayDayOf } from '../say.ts'

/** The seven columns of the follow-up book in the order of the decree (NĐ 30/2020 PL IV), as text. */
export function followUpColumns(
  language: Language,
): readonly { readonly key: string; readonly head: string; readonly text: (line: FollowUp) => string }[] {
  const t = words.in(language)
  const paper = ({ reference, issuedOn, organName, abstract }: FollowUp) =>
    [reference, issuedOn ? formatDate(issuedOn, language) : '', organName, abstract]
      .filter(Boolean)
      .join('; ')
  const progress = ({ state, progress: share, finishedAt }: FollowUp) => {
    if (state === 'completed')
      return [t('state-completed'), finishedAt ? sayDayOf(finishedAt, language) : '']
        .filter(Boolean)
        .join(' ')
    return share ? `${t(`state-${state}`)}, ${share}%` : t(`state-${state}`)
  }
  return [
    { key: 'number', head: t('follow-up-number'), text: ({ arrivalNumber }) => String(arrivalNumber ?? '') },
    { key: 'document', head: t('follow-up-document'), text: paper },
    {
      key: 'who',
      head: t('follow-up-who'),
      text: ({ unitName, personName }) => [unitName, personName].filter(Boolean).join('; '),
    },
    {
      key: 'due',
      head: t('follow-up-due'),
      text: ({ dueAt }) => (dueAt ? sayDayOf(dueAt, language) : ''),
    },
    { key: 'progress', head: t('follow-up-progress'), text: progress },
    { key: 'reply', head: t('follow-up-reply'), text: ({ replies }) => replies ?? '' },
    { key: 'note', head: t('follow-up-note'), text: ({ note }) => note },
  ]
}
