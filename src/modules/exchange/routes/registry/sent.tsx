import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { type DeliveryId, deliveryStates } from '../../delivery.ts'
import { matterOf } from '../../matter.ts'
import { words } from '../../messages/index.ts'
import { packetFromJson } from '../../packet-json.ts'
import { DeliveryPage } from '../../pages/registry/delivery-page.tsx'
import { SentPage, stateMarks } from '../../pages/registry/sent-page.tsx'
import { findDelivery, listDeliveries } from '../../store/deliveries.ts'
import { listPacketHeads } from '../../store/packet-heads.ts'
import { listStatusesAbout } from '../../store/statuses.ts'
import { urls } from '../../urls.ts'
import { readAsRegistry, readNamed } from './as-registry.ts'

const official = { who: 'official' } as const
const pageSize = 50

async function showSent(visit: Visit): Promise<Response> {
  const { language } = visit
  const state = deliveryStates.find((one) => stateMarks[one] === visit.query('tinh_trang'))
  const toCode = visit.query('noi_nhan')?.trim() || undefined
  const before = visit.query('truoc')
  const rows = await readAsRegistry(visit, async (reader) => {
    const deliveries = await listDeliveries(reader, {
      ...(state ? { states: [state] } : {}),
      ...(toCode ? { toCode } : {}),
      ...(isId(before) ? { before: before as DeliveryId } : {}),
      most: pageSize + 1,
    })
    const heads = await listPacketHeads(
      reader,
      deliveries.map(({ packetId }) => packetId),
    )
    const matters = new Map(heads.map(({ packetId, packet }) => [packetId, matterOf(packetFromJson(packet))]))
    return deliveries.map((delivery) => ({ delivery, matter: matters.get(delivery.packetId)! }))
  })
  const shown = rows.slice(0, pageSize)
  const asked = { tinh_trang: state && stateMarks[state], noi_nhan: toCode }
  const at = (changes: Readonly<Record<string, string | undefined>>) => urls.sent(null, { ...asked, ...changes }) // prettier-ignore
  const older = rows.length > pageSize ? at({ truoc: shown.at(-1)!.delivery.id }) : undefined
  return visit.workspace(
    { title: words.in(language)('exchange') },
    <SentPage {...{ state, toCode, at, language }} rows={shown} isFirst={!isId(before)} olderHref={older} />,
  )
}

async function showDelivery(visit: Visit): Promise<Response> {
  const { language } = visit
  const { delivery, head, statuses } = await readNamed(visit, async (reader, id: DeliveryId) => {
    const found = await findDelivery(reader, id)
    if (!found) return undefined
    const { packetId, subject, toCode, kind } = found
    const about = kind === 'document' && subject ? await listStatusesAbout(reader, subject) : []
    return {
      delivery: found,
      head: (await listPacketHeads(reader, [packetId]))[0]!,
      statuses: about.filter((status) => status.toCode === toCode),
    }
  })
  const matter = matterOf(packetFromJson(head.packet))
  return visit.workspace(
    { title: matter.subject || matter.reference },
    <DeliveryPage {...{ delivery, head, matter, statuses, language }} />,
  )
}

async function sendReceipt(visit: Visit): Promise<Response> {
  const { receipt, packetId, toCode } = await readNamed(visit, (reader, id: DeliveryId) =>
    findDelivery(reader, id),
  )
  if (receipt === null) return refuse(404, reason('exchange.no-receipt'))
  return new Response(receipt, {
    headers: {
      'content-type': 'application/jose',
      'content-disposition': contentDisposition(`bien-nhan-${toCode}-${packetId}.jws`, false),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** What the authority sent, one delivery, and its receipt. */
export const sentRoutes = defineRoutes(({ get }) => {
  get(urls.sent, official, showSent)
  get(urls.receipt, official, sendReceipt)
  get(urls.delivery, official, showDelivery)
})
