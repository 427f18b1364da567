import type { VNode } from 'preact'
import { ContactList, type PublishedAuthority } from '#modules/organisations/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Card, PageHeader } from '#platform/ui/index.ts'
import { contactsWords } from '../../messages/index.ts'
import { portalUrls } from '../../urls.ts'

/** The contact book of all authorities that work here, the higher ones first. */
export function ContactBookPage({ authorities }: { authorities: readonly PublishedAuthority[] }): VNode {
  const t = useWords(contactsWords)
  const levels = Map.groupBy(authorities, ({ level }) => level)
  return (
    <div class="stack loose">
      <PageHeader title={t('book')} lead={t('book-lead')} />
      {[...levels].map(([level, here]) => (
        <section key={level} class="stack">
          <h2>{t(`level-${level}`)}</h2>
          <div class="grid">
            {here.map(({ slug, name, contacts }) => (
              <Card key={slug}>
                <h3>
                  <a href={portalUrls.authority({ slug })}>{name}</a>
                </h3>
                <ContactList contacts={contacts} />
              </Card>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
