import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import type { CaseFile } from '../../case-file.ts'
import { words } from '../../messages/index.ts'
import { sayDate } from '../../pages/say.ts'
import { deliveryDue, deliveryWarning, isForArchive } from '../../rules/case-files/retention.ts'

/** The day by which a closed file is due at the archive, where it is near or past; and whether the file is frozen. */
export function DeliveryTag({
  file,
  today,
  language,
}: {
  readonly file: CaseFile
  readonly today: Temporal.PlainDate
  readonly language: Language
}): VNode | null {
  const t = useWords(words)
  const due = file.closedOn && deliveryDue(file.closedOn, file.construction)
  const warning = due && file.state === 'closed' && isForArchive(file) ? deliveryWarning(due, today) : null
  return (
    <>
      {warning && due ? (
        <StatusTag tone={warning === 'late' ? 'bad' : 'warn'}>
          {t(`case-file-${warning}`)} ({sayDate(due, language)})
        </StatusTag>
      ) : null}{' '}
      {file.frozen ? <StatusTag tone="warn">{t('case-file-frozen-tag')}</StatusTag> : null}
    </>
  )
}
