import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import type { Matter } from '../matter.ts'
import { words } from '../messages/index.ts'

/** What a packet is about, as the link to its page. */
export function MatterLine({ matter, href }: { readonly matter: Matter; readonly href: string }): VNode {
  const t = useWords(words)
  const { reference, subject, business, statusCode } = matter
  const kind = business === null ? t('kind-status', { code: statusCode ?? '' }) : t(`business-${business}`)
  return (
    <>
      <a href={href}>{[reference, subject].filter(Boolean).join(' · ')}</a>
      {business === 'new' ? null : <div class="soft">{kind}</div>}
    </>
  )
}
