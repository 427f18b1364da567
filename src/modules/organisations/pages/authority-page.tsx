import type { VNode } from 'preact'
import { sayAny, useWords } from '#platform/i18n/index.ts'
import { Card, DescriptionList, EmptyState, PageHeader } from '#platform/ui/index.ts'
import type { Handler, Visit } from '#platform/web/index.ts'
import type { Authority } from '../authority.ts'
import type { Descent } from '../lineage.ts'
import { words } from '../messages/index.ts'
import { ContactList } from '../parts/contact-fields.tsx'
import { DayNotice, DayPicker } from '../parts/day-picker.tsx'
import { LifeTag, Period, SampleTag } from '../parts/period.tsx'
import { Threads, WhoAnswers } from '../parts/threads.tsx'
import { Branches } from '../parts/branches.tsx'
import { unitBranches } from '../parts/unit-tree.tsx'
import { VillageTable } from '../parts/village-table.tsx'
import { formerNames } from '../rules/history.ts'
import { coversDay, hasEnded } from '../rules/validity.ts'
import { getAuthority, listAuthorities } from '../store/authorities.ts'
import { listAuthorityVersions } from '../store/authority-versions.ts'
import { listCodes } from '../store/codes.ts'
import { listLineage } from '../store/lineage.ts'
import { getUnitTree } from '../store/tree.ts'
import { listVillages } from '../store/villages.ts'
import { urls } from '../urls.ts'
import { AuthorityActions, Exports } from './authority-actions.tsx'
import { dayIn, idIn } from './visit-input.ts'
import { whoAnswersFor } from './who-answers.ts'

async function load(visit: Visit) {
  const id = idIn<'authority'>(visit)
  const { day, asked } = dayIn(visit)
  return visit.read(async (reader) => {
    const authority = await getAuthority(reader, id, day)
    const all = await listAuthorities(reader, { day, all: true })
    const lastDay = authority.validTo && !coversDay(authority, day) ? authority.validTo : day
    return {
      authority,
      day,
      asked,
      byId: new Map(all.map((one) => [one.id, one])),
      former: formerNames(await listAuthorityVersions(reader, id)),
      codes: (await listCodes(reader, id, lastDay)).filter(({ unitId }) => unitId === null),
      threads: await listLineage(reader, id),
      asking: await whoAnswersFor(reader, id, day),
      units: await getUnitTree(reader, id, lastDay),
      villages: await listVillages(reader, id, lastDay),
    }
  })
}

type Loaded = Awaited<ReturnType<typeof load>>

function AuthorityPage({ visit, loaded }: { visit: Visit; loaded: Loaded }): VNode {
  const t = useWords(words)
  const { authority, byId, day, asked, codes, threads, asking, units, villages, former } = loaded
  const link = (one: Authority) => ({ href: urls.authority({ id: one.id }), label: one.placeName })
  const linkOf = (thread: Descent, end: 'from' | 'to') => {
    const one = byId.get((end === 'from' ? thread.authorityId : thread.toAuthorityId)!)
    return one && link(one)
  }
  const parent = authority.parentId ? byId.get(authority.parentId) : undefined
  const self = urls.authority({ id: authority.id })
  return (
    <div class="stack">
      <PageHeader
        title={authority.name}
        lead={
          <>
            <LifeTag of={authority} day={day} /> <Period of={authority} />{' '}
            <SampleTag sample={authority.sample} />
          </>
        }
        crumbs={[{ href: urls.tree(), label: t('tree') }]}
        actions={<AuthorityActions visit={visit} authority={authority} asked={asked} />}
      />
      <DayPicker action={self} asked={asked} />
      <DayNotice day={day} asked={asked} />
      {hasEnded(authority, day) ? <WhoAnswers {...asking} /> : null}
      <div class="two-columns">
        <Card title={t('facts')}>
          <DescriptionList
            items={[
              { label: t('place-name'), value: authority.placeName },
              { label: t('abbreviation'), value: authority.abbreviation },
              { label: t('former-names'), value: former.join(', ') },
              {
                label: t('parent'),
                value: parent ? <a href={link(parent).href}>{parent.placeName}</a> : undefined,
              },
              ...codes.map(({ scheme, code, sample }) => ({
                label: sayAny(visit.language, `organisations.scheme.${scheme}`),
                value: (
                  <>
                    {code} <SampleTag sample={sample} />
                  </>
                ),
              })),
            ]}
          />
        </Card>
        <Card title={t('contacts')}>
          <ContactList contacts={authority.contacts} />
        </Card>
      </div>
      <Threads threads={threads} linkOf={linkOf} />
      <Card title={t('units')}>
        {units.length === 0 ? (
          <EmptyState icon="network" title={t(asked ? 'no-units-then' : 'no-units')} />
        ) : (
          <Branches label={t('units')} branches={unitBranches(units, asked)} />
        )}
      </Card>
      <Exports authority={authority} />
      {villages.length > 0 ? <VillageTable villages={villages} /> : null}
    </div>
  )
}

/** An authority on a day: what it is, how it is reached, its units and villages, whence it came and who continues it. */
export const showAuthority: Handler = async (visit) => {
  const loaded = await load(visit)
  return visit.workspace(
    { title: loaded.authority.placeName },
    <AuthorityPage visit={visit} loaded={loaded} />,
  )
}
