import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import type { Place } from '../pages/sites.ts'

/** How the authority of a site is reached; nothing where it told nothing. */
export function SiteContact({ place }: { place: Place }): VNode | null {
  const t = useWords(words)
  const { address, phone, email } = place.sites.contactsOf.get(place.site.authorityId) ?? {}
  if (!address && !phone && !email) return null
  return (
    <section class="stack tight">
      <h2>{t('contact')}</h2>
      <address class="stack tight">
        {address ? <p>{address}</p> : null}
        {phone ? (
          <p>
            {t('contact-phone')} <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          </p>
        ) : null}
        {email ? (
          <p>
            {t('contact-email')} <a href={`mailto:${email}`}>{email}</a>
          </p>
        ) : null}
      </address>
    </section>
  )
}
