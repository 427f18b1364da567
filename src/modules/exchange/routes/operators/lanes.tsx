import { isId } from '#kit/ids.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { expireDelivery, pauseLane, resumeLane, retryLane } from '../../acts/lane-orders.ts'
import type { DeliveryId } from '../../delivery.ts'
import { exchangeSettings } from '../../instance.ts'
import { words } from '../../messages/index.ts'
import type { Identity } from '../../pages/operators/identity-card.tsx'
import { LanesPage } from '../../pages/operators/lanes-page.tsx'
import { pageOf } from '../../pages/operators/paged.tsx'
import { findDelivery } from '../../store/deliveries.ts'
import { listOwnOrgans } from '../../store/find-route.ts'
import { type LaneHead, listLaneHeads } from '../../store/lane-heads.ts'
import { type LaneId, listLanes } from '../../store/lanes.ts'
import { urls } from '../../urls.ts'
import { asOperator } from './as-operator.ts'
import { askedOrder, orderAtOnce } from './small-orders.tsx'

const administrator = { who: 'administrator' } as const
const absent = 'exchange.no-such-lane'

function identityWith(organs: Identity['organs']): Identity {
  const { name, identity, port } = exchangeSettings()
  const { notBefore, notAfter } = readCertificate(identity.certificate)
  return { name, fingerprint: identity.fingerprint, from: notBefore, until: notAfter, port, organs }
}

async function show(visit: Visit): Promise<Response> {
  const page = pageOf(visit.query('trang'))
  const { found, heads, organs, names } = await asOperator.read(visit, async (reader) => {
    const all = await listLanes(reader, { waiting: true })
    const lanes = all.slice(page.first, page.first + page.size)
    return {
      found: { lanes, total: all.length },
      heads: new Map(
        (
          await listLaneHeads(
            reader,
            lanes.map(({ id }) => id),
          )
        ).map((head) => [head.laneId, head]),
      ),
      organs: await listOwnOrgans(reader),
      names: new Map((await listAuthorities(reader, { all: true })).map(({ id, name }) => [id, name])),
    }
  })
  const { language, csrf } = visit
  const lanes = found.lanes.map((lane) => {
    const { laneId: _, ...head }: LaneHead = heads.get(lane.id)!
    return { ...lane, ...head, fromName: names.get(lane.authorityId) ?? lane.fromCode }
  })
  const identity = identityWith(organs)
  return visit.workspace(
    { title: words.in(language)('lanes') },
    <LanesPage {...{ lanes, page, identity, language, csrf }} total={found.total} />,
  )
}

async function findLane(reader: Reader, id: string): Promise<LaneHead | undefined> {
  return isId(id) ? (await listLaneHeads(reader, [id as LaneId]))[0] : undefined
}

const pausing = askedOrder({
  find: findLane,
  absent,
  ask: ({ toName }, t) => ({
    title: t('lane-pause'),
    about: toName,
    follows: t('lane-pause-words'),
    back: { href: urls.lanes(), label: t('lanes') },
  }),
  act: (tx, { id, by, why }) => pauseLane(tx, { id: id as LaneId, by, why }),
})

const ending = askedOrder({
  find: async (reader, id) => (isId(id) ? findDelivery(reader, id as DeliveryId) : undefined),
  absent: 'exchange.no-such-delivery',
  ask: ({ toName, documentId }, t) => ({
    title: t('end-first'),
    about: toName,
    follows: t('end-first-words', { document: documentId }),
    back: { href: urls.lanes(), label: t('lanes') },
    final: true,
  }),
  act: (tx, { id, by, why }) => expireDelivery(tx, { id: id as DeliveryId, by, why }),
})

const sendCertificate = async (visit: Visit): Promise<Response> => {
  await asOperator.read(visit, async () => undefined)
  return new Response(exchangeSettings().identity.certificatePem, {
    headers: {
      'content-type': 'application/x-pem-file',
      'content-disposition': 'attachment; filename="krong-exchange.pem"',
    },
  })
}

/** What waits, lane by lane, and who this instance is to others. */
export const laneRoutes = defineRoutes(({ get, post }) => {
  get(urls.lanes, administrator, show)
  get(urls.certificate, administrator, sendCertificate)
  post(urls.retryLane, administrator, orderAtOnce((tx, { id, by }) => retryLane(tx, { id: id as LaneId, by }), absent, urls.lanes())) // prettier-ignore
  post(urls.resumeLane, administrator, orderAtOnce((tx, { id, by }) => resumeLane(tx, { id: id as LaneId, by }), absent, urls.lanes())) // prettier-ignore
  get(urls.pauseLane, administrator, pausing.show)
  post(urls.pauseLane, administrator, pausing.order)
  get(urls.expireDelivery, administrator, ending.show)
  post(urls.expireDelivery, administrator, ending.order)
})
