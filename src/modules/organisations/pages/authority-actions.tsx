import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Details } from '#platform/ui/index.ts'
import type { Visit } from '#platform/web/index.ts'
import type { Authority } from '../authority.ts'
import { words } from '../messages/index.ts'
import { mayOrder } from '../rules/access.ts'
import { urls } from '../urls.ts'
import { maySee } from './order.ts'

type Shown = { readonly authority: Authority; readonly asked: string | undefined }

/** What one may do about an authority; on another day than today, only read. */
export function AuthorityActions({ visit, authority, asked }: Shown & { visit: Visit }): VNode {
  const t = useWords(words)
  const id = { id: authority.id }
  const open = !asked && !authority.validTo
  const edits = open && maySee(visit, authority.id)
  const orders = open && mayOrder(visit.actor).length === 0
  return (
    <>
      {edits ? (
        <ButtonLink href={urls.newUnit(id)} variant="primary" icon="plus">
          {t('add-unit')}
        </ButtonLink>
      ) : null}
      {edits ? <ButtonLink href={urls.authorityContacts(id)}>{t('edit-contacts')}</ButtonLink> : null}
      {edits && authority.level === 'commune' ? (
        <ButtonLink href={urls.newVillage(id)}>{t('add-village')}</ButtonLink>
      ) : null}
      {edits ? (
        <ButtonLink href={urls.import(id)} icon="upload">
          {t('import')}
        </ButtonLink>
      ) : null}
      {orders ? <ButtonLink href={urls.authorityName(id)}>{t('rename')}</ButtonLink> : null}
      {orders ? <ButtonLink href={urls.authorityCode(id)}>{t('assign-code')}</ButtonLink> : null}
      <ButtonLink href={urls.authorityHistory(id)} icon="history" variant="quiet">
        {t('history')}
      </ButtonLink>
    </>
  )
}

/** Its lists as files. */
export function Exports({ authority }: { authority: Authority }): VNode {
  const t = useWords(words)
  const link = (list: 'don-vi' | 'vi-tri', format: 'xlsx' | 'csv') => (
    <ButtonLink
      variant="quiet"
      icon="download"
      download
      href={urls.export({ id: authority.id, list, format })}
    >
      {t(list === 'don-vi' ? 'export-units' : 'export-positions', { format: format.toUpperCase() })}
    </ButtonLink>
  )
  return (
    <Details summary={t('export')}>
      <div class="row">
        {link('don-vi', 'xlsx')} {link('don-vi', 'csv')} {link('vi-tri', 'xlsx')} {link('vi-tri', 'csv')}
      </div>
    </Details>
  )
}
