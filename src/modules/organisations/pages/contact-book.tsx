import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Card, PageHeader } from '#platform/ui/index.ts'
import type { Handler } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { ContactList } from '../parts/contact-fields.tsx'
import { listPublishedAuthorities, type PublishedAuthority } from '../store/published.ts'
import { urls } from '../urls.ts'

function ContactBook({ authorities }: { authorities: readonly PublishedAuthority[] }): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t('contact-book')} lead={t('contact-book-lead')} />
      <div class="grid">
        {authorities.map(({ slug, name, contacts }) => (
          <Card key={slug} title={<a href={urls.contact({ slug })}>{name}</a>}>
            <ContactList contacts={contacts} />
          </Card>
        ))}
      </div>
    </>
  )
}

/** The contact book of all authorities that work here; without script, kept in the page cache. */
export const showContactBook: Handler = async (visit) => {
  const authorities = (await visit.readPublic((reader) => listPublishedAuthorities(reader))).filter(
    ({ hosted }) => hosted,
  )
  const t = words.in(visit.language)
  const options = { title: t('contact-book'), description: t('contact-book-lead'), cache: true }
  return visit.publicPage(options, <ContactBook authorities={authorities} />)
}
