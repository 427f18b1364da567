import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Card, Icon } from '#platform/ui/index.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { mayBeStamped } from '../../rules/stamp/access.ts'
import type { Version } from '../../store/versions.ts'
import { urls } from '../../urls.ts'

/** What can be printed of a registered arrival. */
export function ArrivalPrints({
  document,
  versions,
}: {
  readonly document: Document
  readonly versions: readonly Version[]
}): VNode | null {
  const t = useWords(words)
  if (mayBeStamped(document).length > 0) return null
  const { id } = document
  const paper = versions.find(({ part }) => part === 0)
  const isPdf = paper && (paper.file === null || paper.file.type === 'application/pdf')
  const link = (href: string, icon: string, label: string) => (
    <a class="button" href={href} target="_blank" rel="noopener" data-turbo="false">
      <Icon name={icon} />
      {label}
    </a>
  )
  return (
    <Card title={t('arrival-prints')}>
      <div class="row">
        {isPdf ? link(urls.stampedCopy({ id }), 'stamp', t('stamped-copy')) : null}
        {link(urls.settlementSheet({ id }), 'file-text', t('settlement-sheet'))}
      </div>
      {isPdf ? <p class="soft">{t('arrival-prints-hint')}</p> : null}
    </Card>
  )
}
