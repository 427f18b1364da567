import { parseDate } from '#kit/vietnamese/index.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { listUnits } from '#modules/organisations/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import { defineRoutes, type Visit, withQuery } from '#platform/web/index.ts'
import { outcomesOf } from '../acts/reading/outcomes-of.ts'
import { generalStanding } from '../acts/standing.ts'
import { type Direction, urgencies } from '../document.ts'
import { placeOf, placeText, readPlace } from '../list-place.ts'
import { words } from '../messages/index.ts'
import { ListPage } from '../pages/list-page.tsx'
import type { BulkOffer } from '../parts/bulk-form.tsx'
import { incomingQueues, outgoingQueues, type Queue } from '../queue.ts'
import { mayDraft, mayTakeIn, type Standing } from '../rules/access.ts'
import { queuesFor } from '../rules/queues.ts'
import { countQueues, type DocumentFilter, type Eyes, listDocuments } from '../store/list-documents.ts'
import { urls } from '../urls.ts'

const pageSize = 50
const official = { who: 'official' } as const

/** Through whose eyes a visit reads lists. */
export function eyesOf(standing: Standing): Eyes {
  const { registers, directs, accountId, headOf } = standing
  return { everything: registers || directs, accountId, headOf }
}

const typedIn = (visit: Visit) => {
  const text = (name: string) => visit.query(name)?.trim().slice(0, 200) ?? ''
  return {
    q: text('q'),
    loai: text('loai'),
    khan: text('khan'),
    tu: text('tu'),
    den: text('den'),
    noi: text('noi'),
  }
}

function filterOf(direction: Direction, queue: Queue, typed: ReturnType<typeof typedIn>): DocumentFilter {
  const urgency = urgencies.find((one) => one === typed.khan)
  const from = parseDate(typed.tu)
  const until = parseDate(typed.den)
  return {
    direction,
    queue,
    ...(typed.q ? { text: typed.q } : {}),
    ...(typed.loai ? { typeCode: typed.loai } : {}),
    ...(typed.noi ? { organ: typed.noi } : {}),
    ...(urgency ? { urgency } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  }
}

/** What can be done with many documents of this table at once. */
async function bulkFor(reader: Reader, queue: Queue): Promise<BulkOffer | undefined> {
  if (queue === 'to-present') {
    const leaders = await listColleagues(reader, { role: 'leader' })
    return {
      deed: 'present',
      choices: leaders.map(({ id, name, title }) => ({ id, name: `${title} – ${name}` })),
    }
  }
  if (queue === 'to-direct' && reader.actor.kind === 'person') {
    const units = await listUnits(reader, reader.actor.authorityId)
    return {
      deed: 'direct',
      choices: units.filter(({ kind }) => kind !== 'leadership' && kind !== 'council'),
    }
  }
  const plain = { 'to-check-form': 'approve-form', 'to-check': 'approve-content', 'to-sign': 'sign' } as const
  const deed = plain[queue as keyof typeof plain]
  return deed && { deed }
}

async function showList(visit: Visit, direction: Direction): Promise<Response> {
  const { language } = visit
  const t = words.in(language)
  const standing = generalStanding(visit)
  const names: readonly Queue[] = direction === 'incoming' ? incomingQueues : outgoingQueues
  const own = queuesFor(standing, direction)
  const queue = names.find((name) => name === visit.query('bang')) ?? own[0]!
  const typed = typedIn(visit)
  const filter = filterOf(direction, queue, typed)
  const before = readPlace(visit.query('duoi') ?? '')
  const here = direction === 'incoming' ? urls.incoming : urls.outgoing

  const found = await visit.read(async (reader) => {
    const eyes = eyesOf(standing)
    const counted = own.filter((name) => name !== 'all' && name !== 'settled' && name !== 'issued')
    const documents = await listDocuments(reader, filter, eyes, { before, limit: pageSize + 1 })
    return {
      documents,
      outcomes: await outcomesOf(
        reader,
        documents.map(({ id }) => id),
      ),
      counts: (await countQueues(reader, direction, counted, eyes)) as Partial<Record<Queue, number>>,
      types: await codesOf(reader, 'document-types', reader.today),
      now: reader.now,
      bulk: await bulkFor(reader, queue),
    }
  })
  const documents = found.documents.slice(0, pageSize)
  const last = documents.at(-1)
  const page = (duoi?: string) => withQuery(here(), { bang: queue, ...typed, duoi })
  const draftable = direction === 'outgoing' && mayDraft(standing).length === 0
  const takes = direction === 'incoming' && mayTakeIn(standing).length === 0
  return visit.workspace(
    { title: t(direction) },
    <ListPage
      {...{ language, direction, queue, documents, typed }}
      now={found.now}
      outcomes={found.outcomes}
      csrf={visit.csrf}
      bulk={found.bulk}
      types={found.types}
      queues={own.map((name) => ({
        queue: name,
        href: withQuery(here(), { bang: name }),
        count: found.counts[name] ?? 0,
      }))}
      nextHref={found.documents.length > pageSize && last ? page(placeText(placeOf(last, queue))) : undefined}
      firstHref={before ? page() : undefined}
      actions={
        takes ? (
          <ButtonLink variant="primary" icon="inbox" href={urls.takeIn()}>
            {t('take-in')}
          </ButtonLink>
        ) : draftable ? (
          <ButtonLink variant="primary" icon="file-pen" href={urls.draft()}>
            {t('draft')}
          </ButtonLink>
        ) : undefined
      }
    />,
  )
}

/** The lists of arrivals and of our own papers. */
export const listRoutes = defineRoutes(({ get }) => {
  get(urls.incoming, official, (visit) => showList(visit, 'incoming'))
  get(urls.outgoing, official, (visit) => showList(visit, 'outgoing'))
})
