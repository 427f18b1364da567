import type { VNode } from 'preact'
import { identityUrls } from '#modules/identity/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, EmptyState, Icon, PageHeader } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Home, HomeMember } from '../home.ts'
import { portalUrls } from '../urls.ts'

function Members({ title, members }: { title: string; members: readonly HomeMember[] }): VNode | null {
  if (members.length === 0) return null
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="grid small">
        {members.map(({ slug, placeName }) => (
          <li key={slug}>
            <a class="card" href={portalUrls.authority({ slug })}>
              <strong>{placeName}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first page of the instance: what people come for, and the communes. */
export function AuthoritiesPage({ site }: { site?: Home | undefined }): VNode {
  const t = useWords(words)
  if (!site) {
    return (
      <EmptyState icon="building-2" title={t('welcome-empty')}>
        <p>{t('empty-lead')}</p>
        <ButtonLink variant="primary" href={identityUrls.setup()}>
          {t('set-up')}
        </ButtonLink>
      </EmptyState>
    )
  }
  const communes = site.members.filter(({ level }) => level === 'commune')
  const others = site.members.filter(({ level }) => level !== 'commune')
  return (
    <div class="stack loose">
      <PageHeader title={t('welcome', { name: site.name })} lead={t('lead')} />
      <nav class="tasks" aria-label={t('lead')}>
        <a href={portalUrls.contacts()}>
          <Icon name="contact-round" />
          {t('task-contacts')}
        </a>
        <a href={identityUrls.citizenHome()}>
          <Icon name="user-round" />
          {t('task-citizen')}
        </a>
        <a href={identityUrls.signIn()}>
          <Icon name="briefcase-business" />
          {t('task-office')}
        </a>
      </nav>
      <Members title={t('communes')} members={communes} />
      <Members title={t('others')} members={others} />
    </div>
  )
}
