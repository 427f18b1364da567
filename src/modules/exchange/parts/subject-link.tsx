import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import type { PacketSubject } from '../delivery.ts'
import { words } from '../messages/index.ts'

/** The way to what a packet is about or became; the module above that holds documents shows it to whoever may read it. */
export function SubjectLink({ subject }: { readonly subject: PacketSubject | null }): VNode | null {
  const t = useWords(words)
  if (subject?.type !== 'document') return null
  return (
    <ButtonLink icon="file-text" href={`/van-ban/${subject.id}`}>
      {t('became')}
    </ButtonLink>
  )
}
