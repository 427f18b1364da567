import { formatDate } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import type { DocumentId } from '../../document.ts'
import { words } from '../../messages/index.ts'
import type { FollowUp } from '../../store/reports/list-follow-up.ts'
import type { Posted } from '../../store/reports/list-posted.ts'
import { sayDayOf } from '../say.ts'

/** A column of a book that is a list of texts; its part of the width of a sheet. */
export type PlainColumn<Row> = {
  readonly head: string
  readonly share: number
  readonly text: (row: Row) => string
}

/** A line of such a book, and the document that it is about. */
export type PlainLine = { readonly documentId: DocumentId; readonly cells: readonly string[] }

/** The seven columns of the follow-up book in the order of the decree (NĐ 30/2020 PL IV). */
export function followUpColumns(language: Language): readonly PlainColumn<FollowUp>[] {
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
    { head: t('follow-up-number'), share: 1, text: ({ arrivalNumber }) => String(arrivalNumber ?? '') },
    { head: t('follow-up-document'), share: 6, text: paper },
    {
      head: t('follow-up-who'),
      share: 3,
      text: ({ unitName, personName }) => [unitName, personName].filter(Boolean).join('; '),
    },
    {
      head: t('follow-up-due'),
      share: 1.6,
      text: ({ dueAt }) => (dueAt ? sayDayOf(dueAt, language) : ''),
    },
    { head: t('follow-up-progress'), share: 2, text: progress },
    { head: t('follow-up-reply'), share: 2, text: ({ replies }) => replies ?? '' },
    { head: t('follow-up-note'), share: 1.5, text: ({ note }) => note },
  ]
}

/** The six columns of the post book in the order of the decree; envelopes, receipt and postmark are for the hand (NĐ 30/2020 PL IV). */
export function postColumns(language: Language): readonly PlainColumn<Posted>[] {
  const t = words.in(language)
  return [
    {
      head: t('post-date'),
      share: 1.6,
      text: ({ issuedOn }) => (issuedOn ? formatDate(issuedOn, language) : ''),
    },
    { head: t('post-number'), share: 2, text: ({ reference }) => reference },
    { head: t('post-receiver'), share: 5, text: ({ receiver }) => receiver },
    { head: t('post-envelopes'), share: 1.4, text: () => '' },
    { head: t('post-receipt'), share: 3, text: () => '' },
    { head: t('follow-up-note'), share: 2, text: () => '' },
  ]
}
