import type { VNode } from 'preact'
import type { OfficeHours } from '#kit/calendar/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import { Card, PageHeader } from '#platform/ui/index.ts'
import type { Handler } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { type Branch, Branches } from '../parts/branches.tsx'
import { ContactList } from '../parts/contact-fields.tsx'
import { OfficeWeek } from '../parts/office-week.tsx'
import { SampleTag } from '../parts/period.tsx'
import {
  findPublishedHours,
  listPublishedAuthorities,
  listPublishedThreads,
  listPublishedUnits,
  listPublishedVillages,
  type PublishedAuthority,
  type PublishedThread,
  type PublishedUnit,
} from '../store/published.ts'
import { urls } from '../urls.ts'

function chart(units: readonly PublishedUnit[], parent: string | null): Branch[] {
  const present = new Set<string>(units.map(({ unitId }) => unitId))
  const above = ({ parentUnitId }: PublishedUnit) =>
    parentUnitId && present.has(parentUnitId) ? parentUnitId : null
  return units
    .filter((unit) => above(unit) === parent)
    .map((unit) => ({
      key: unit.unitId,
      label: (
        <>
          <strong>{unit.name}</strong>{' '}
          {unit.contacts.phone ? (
            <a href={`tel:${unit.contacts.phone.replace(/[^\d+]/g, '')}`}>{unit.contacts.phone}</a>
          ) : null}
          {unit.remit ? <div class="soft">{unit.remit}</div> : null}
        </>
      ),
      below: chart(units, unit.unitId),
    }))
}

type Shown = {
  authority: PublishedAuthority
  units: readonly PublishedUnit[]
  villages: readonly { name: string; sample: boolean }[]
  threads: readonly PublishedThread[]
  hours: OfficeHours | undefined
  language: Language
}

function Story({ threads, language }: Pick<Shown, 'threads' | 'language'>): VNode | null {
  const t = useWords(words)
  if (threads.length === 0) return null
  const link = (one: PublishedThread['from'] | null) =>
    one ? <a href={urls.contact({ slug: one.slug })}>{one.name}</a> : t('nobody')
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

function ContactPage({ authority, units, villages, threads, hours, language }: Shown): VNode {
  const t = useWords(words)
  const { validTo } = authority
  const codes = authority.codes
    .filter(({ sample }) => !sample)
    .map(({ scheme, code }) => `${sayAny(language, `organisations.scheme.${scheme}`)}: ${code}`)
  return (
    <>
      <PageHeader
        title={authority.name}
        lead={validTo ? t('ended-on', { day: formatDate(validTo, language) }) : codes.join(' · ')}
        crumbs={[{ href: urls.contacts(), label: t('contact-book') }]}
      />
      <div class="stack loose">
        <Card title={t('contacts')}>
          <ContactList contacts={authority.contacts} />
        </Card>
        {hours && !validTo ? (
          <Card title={t('office-hours')}>
            <OfficeWeek hours={hours} />
          </Card>
        ) : null}
        <Story threads={threads} language={language} />
        {units.length > 0 ? (
          <Card title={t('organisation-chart')}>
            <Branches label={t('organisation-chart')} branches={chart(units, null)} />
          </Card>
        ) : null}
        {villages.length > 0 ? (
          <Card title={t('villages-of', { count: villages.length })}>
            <ul>
              {villages.map(({ name, sample }) => (
                <li key={name}>
                  {name} <SampleTag sample={sample} />
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  )
}

/** One authority for everyone: contacts, organisation chart, villages, and where its work went when it has ended. */
export const showContact: Handler = async (visit) => {
  const slug = visit.param('slug')
  const shown = await visit.readPublic(async (reader) => {
    const [authority] = await listPublishedAuthorities(reader, { slug })
    if (!authority) return refuse(404, reason('organisations.authority-unknown'))
    const { authorityId } = authority
    return {
      authority,
      hours: await findPublishedHours(reader, authorityId),
      units: await listPublishedUnits(reader, authorityId),
      villages: await listPublishedVillages(reader, authorityId),
      threads: await listPublishedThreads(reader, authorityId),
    }
  })
  const title = shown.authority.name
  return visit.publicPage(
    { title, description: title, cache: true },
    <ContactPage {...shown} language={visit.language} />,
  )
}
