import type { VNode } from 'preact'
import { identityUrls } from '#modules/identity/index.ts'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, PageHeader } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Notice } from '../notice.ts'
import { urls } from '../urls.ts'

/** A matter of somebody who lent their powers: it is opened when acting for them. */
export function OnBehalfPage({ notice, language }: { notice: Notice; language: Language }): VNode {
  const t = useWords(words)
  const name = notice.onBehalfOf ?? ''
  return (
    <>
      <PageHeader
        title={t('on-behalf-title', { name })}
        lead={t('on-behalf-lead', { name })}
        crumbs={[{ href: urls.notices(), label: t('notices') }]}
      />
      <Card>
        <p>{sayAny(language, notice.title.code, notice.title.params)}</p>
        <div class="row">
          <ButtonLink href={identityUrls.switchActing()} variant="primary">
            {t('switch-acting')}
          </ButtonLink>
          <ButtonLink href={notice.href}>{t('open-anyway')}</ButtonLink>
        </div>
      </Card>
    </>
  )
}
