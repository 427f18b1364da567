import type { VNode } from 'preact'
import { sayAny, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, DescriptionList, PageHeader } from '#platform/ui/index.ts'
import type { Handler, Visit } from '#platform/web/index.ts'
import type { Descent } from '../lineage.ts'
import { words } from '../messages/index.ts'
import { ContactList } from '../parts/contact-fields.tsx'
import { DayNotice, DayPicker } from '../parts/day-picker.tsx'
import { History } from '../parts/history.tsx'
import { LifeTag, Period, SampleTag } from '../parts/period.tsx'
import { PositionTable } from '../parts/position-table.tsx'
import { Threads, WhoAnswers } from '../parts/threads.tsx'
import { mayOrder } from '../rules/access.ts'
import { formerNames, tellHistory } from '../rules/history.ts'
import { coversDay, hasEnded } from '../rules/validity.ts'
import { getAuthority } from '../store/authorities.ts'
import { listCodes } from '../store/codes.ts'
import { listUnitLineage } from '../store/lineage.ts'
import { listPositions } from '../store/positions.ts'
import { listUnitVersions } from '../store/unit-versions.ts'
import { findUnit, getUnit } from '../store/units.ts'
import type { Unit, UnitId } from '../unit.ts'
import { urls } from '../urls.ts'
import { maySee } from './order.ts'
import { dayIn, idIn } from './visit-input.ts'
import { whoAnswersForUnit } from './who-answers.ts'

const link = (one: Unit) => ({ href: urls.unit({ id: one.id }), label: one.name })

async function load(visit: Visit) {
  const id = idIn<'unit'>(visit)
  const { day, asked } = dayIn(visit)
  return visit.read(async (reader) => {
    const unit = await getUnit(reader, id, day)
    const lastDay = unit.validTo && !coversDay(unit, day) ? unit.validTo : day
    const threads = await listUnitLineage(reader, id)
    const versions = await listUnitVersions(reader, id)
    const related = [unit.parentUnitId, ...threads.flatMap((one) => [one.unitId, one.toUnitId])]
    const parents = versions.map(({ parentUnitId }) => parentUnitId)
    const known = new Map<UnitId, Unit>()
    for (const one of new Set([...related, ...parents].filter((some) => some !== null))) {
      const found = await findUnit(reader, one, day)
      if (found) known.set(one, found)
    }
    return {
      unit,
      day,
      asked,
      threads,
      versions,
      asking: await whoAnswersForUnit(reader, unit, day),
      known,
      authority: await getAuthority(reader, unit.authorityId, day),
      codes: (await listCodes(reader, unit.authorityId, lastDay)).filter(({ unitId }) => unitId === id),
      positions: await listPositions(reader, { unitId: id, day: lastDay }),
    }
  })
}

type Loaded = Awaited<ReturnType<typeof load>>

function Actions({ visit, loaded: { unit, asked } }: { visit: Visit; loaded: Loaded }): VNode | null {
  const t = useWords(words)
  const id = { id: unit.id }
  if (asked || unit.validTo || !maySee(visit, unit.authorityId)) return null
  return (
    <>
      <ButtonLink href={urls.newPosition(id)} variant="primary" icon="plus">
        {t('add-position')}
      </ButtonLink>
      <ButtonLink href={urls.unitName(id)}>{t('rename')}</ButtonLink>
      <ButtonLink href={urls.unitContacts(id)}>{t('edit-contacts')}</ButtonLink>
      <ButtonLink href={urls.unitPlace(id)}>{t('move-unit')}</ButtonLink>
      {mayOrder(visit.actor).length === 0 ? (
        <ButtonLink href={urls.unitTransfer(id)}>{t('transfer-unit')}</ButtonLink>
      ) : null}
      <ButtonLink href={urls.unitEnd(id)} variant="danger">
        {t('dissolve')}
      </ButtonLink>
    </>
  )
}

function UnitPage({ visit, loaded }: { visit: Visit; loaded: Loaded }): VNode {
  const t = useWords(words)
  const { unit, authority, day, asked, threads, versions, asking, known, codes, positions } = loaded
  const linkOf = (thread: Descent, end: 'from' | 'to') => {
    const one = end === 'from' ? thread.unitId : thread.toUnitId
    const found = one === unit.id ? unit : one ? known.get(one) : undefined
    return found && link(found)
  }
  const parent = unit.parentUnitId ? known.get(unit.parentUnitId) : undefined
  const lives = coversDay(unit, day)
  return (
    <div class="stack">
      <PageHeader
        title={unit.name}
        lead={
          <>
            <LifeTag of={unit} day={day} /> <Period of={unit} /> <SampleTag sample={unit.sample} />
          </>
        }
        crumbs={[
          { href: urls.tree(), label: t('tree') },
          { href: urls.authority({ id: authority.id }, { ngay: asked }), label: authority.placeName },
        ]}
        actions={<Actions visit={visit} loaded={loaded} />}
      />
      <DayPicker action={urls.unit({ id: unit.id })} asked={asked} />
      <DayNotice day={day} asked={asked} />
      {hasEnded(unit, day) ? <WhoAnswers {...asking} /> : null}
      <div class="two-columns">
        <Card title={t('facts')}>
          <DescriptionList
            items={[
              { label: t('unit-kind'), value: sayAny(visit.language, `organisations.unit.${unit.kind}`) },
              { label: t('remit'), value: unit.remit },
              { label: t('abbreviation'), value: unit.abbreviation },
              { label: t('former-names'), value: formerNames(versions).join(', ') },
              {
                label: t('parent-unit'),
                value: parent ? <a href={link(parent).href}>{parent.name}</a> : t('directly-under'),
              },
              ...codes.map(({ code, scheme, sample }) => ({
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
          <ContactList contacts={unit.contacts} />
        </Card>
      </div>
      <PositionTable
        positions={positions}
        edits={lives && !unit.validTo && maySee(visit, unit.authorityId)}
      />
      <Threads threads={threads} linkOf={linkOf} />
      <h2>{t('history')}</h2>
      <History
        happenings={tellHistory(versions, ({ parentUnitId }) => parentUnitId)}
        nameOfParent={({ parentUnitId }) =>
          (parentUnitId ? known.get(parentUnitId)?.name : undefined) ?? t('directly-under')
        }
        end={unit.validTo}
      />
    </div>
  )
}

/** A unit on a day: its posts, contacts and codes, its history with reasons, and who answers for it once it has ended. */
export const showUnit: Handler = async (visit) => {
  const loaded = await load(visit)
  return visit.workspace({ title: loaded.unit.name }, <UnitPage visit={visit} loaded={loaded} />)
}
