import type { VNode } from 'preact'
import type { OfficeHours } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import type { PublishedHolder } from '#modules/identity/index.ts'
import {
  ContactList,
  OfficeWeek,
  type PublishedAuthority,
  type PublishedThread,
  type PublishedUnit,
} from '#modules/organisations/index.ts'
import { sayAny, useLanguage, useWords } from '#platform/i18n/index.ts'
import { Card, DataTable, PageHeader } from '#platform/ui/index.ts'
import { contactsWords } from '../../messages/index.ts'
import { OrganisationChart } from '../../parts/contacts/chart.tsx'
import { portalUrls, sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

export type ContactPageProps = {
  readonly authority: PublishedAuthority
  /** The site of the authority, where it has one. */
  readonly place: Place | undefined
  readonly holders: readonly PublishedHolder[]
  readonly units: readonly PublishedUnit[]
  readonly villages: readonly { readonly name: string }[]
  readonly threads: readonly PublishedThread[]
  readonly hours: OfficeHours | undefined
}

function Story({ threads }: Pick<ContactPageProps, 'threads'>): VNode | null {
  const t = useWords(contactsWords)
  const language = useLanguage()
  if (threads.length === 0) return null
  const link = (one: PublishedThread['from'] | null) =>
    one ? <a href={portalUrls.authority({ slug: one.slug })}>{one.name}</a> : t('nobody')
  return (
    <Card title={t('lineage')}>
      <ul>
        {threads.map(({ from, to, kind, effectiveOn, instrument }) => (
          <li key={`${from.slug} ${to?.slug}`}>
            {formatDate(effectiveOn, language)}: {link(from)} → {link(to)} (
            {sayAny(language, `organisations.lineage.${kind}`)}; {instrument})
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Those who lead the authority itself; who leads a unit stands in the chart. */
function Leaders({ holders, units }: Pick<ContactPageProps, 'holders' | 'units'>): VNode | null {
  const t = useWords(contactsWords)
  const unitOf = new Map<string, string>(units.map(({ unitId, name }) => [unitId, name]))
  const leading = holders.filter(({ kind }) => kind === 'chair' || kind === 'vice-chair')
  if (leading.length === 0) return null
  return (
    <section class="stack tight">
      <h2>{t('leaders')}</h2>
      <DataTable
        caption={t('leaders')}
        captionHidden
        rows={leading}
        rowKey={({ unitId, title, name }) => `${unitId} ${title} ${name}`}
        columns={[
          { key: 'name', head: t('name'), main: true, cell: ({ name }) => name },
          { key: 'post', head: t('post'), cell: ({ title }) => title },
          { key: 'unit', head: t('unit'), cell: ({ unitId }) => unitOf.get(unitId) ?? '' },
        ]}
      />
    </section>
  )
}

/** One authority for everyone: contacts, office hours, who leads, its chart, its villages, and where its work went when it has ended. */
export function ContactPage(props: ContactPageProps): VNode {
  const { authority, place, units, villages, hours } = props
  const t = useWords(contactsWords)
  const language = useLanguage()
  const { validTo } = authority
  const codes = authority.codes
    .filter(({ sample }) => !sample)
    .map(({ scheme, code }) => `${sayAny(language, `organisations.scheme.${scheme}`)}: ${code}`)
  return (
    <>
      <PageHeader
        title={authority.name}
        lead={validTo ? t('ended-on', { day: formatDate(validTo, language) }) : codes.join(' · ')}
        crumbs={[{ href: portalUrls.contacts(), label: t('book') }]}
      />
      <div class="stack loose">
        <>
          <Card title={t('contacts')}>
            <ContactList contacts={authority.contacts} />
            {place ? (
              <p>
                <a href={place.at(sitePages.laws)}>{t('see-laws')}</a>
              </p>
            ) : null}
          </Card>
          {hours && !validTo ? (
            <Card title={t('hours')}>
              <OfficeWeek hours={hours} />
            </Card>
          ) : null}
        </>
        <Story {...props} />
        <Leaders {...props} />
        {units.length > 0 ? (
          <section class="stack tight">
            <h2>{t('chart')}</h2>
            <p class="soft">{t('chart-lead')}</p>
            <OrganisationChart
              name={authority.name}
              label={t('chart')}
              units={units}
              holders={props.holders}
            />
          </section>
        ) : null}
        {villages.length > 0 ? (
          <Card title={t('villages-of', { count: villages.length })}>
            <ul class="columns">
              {villages.map(({ name }) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  )
}
