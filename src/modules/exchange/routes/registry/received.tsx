import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { cleanFileName, fileResponse, type Hash, kinds } from '#platform/files/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import type { ArrivalId } from '../../arrival.ts'
import { matterOf } from '../../matter.ts'
import { words } from '../../messages/index.ts'
import { packetFromJson } from '../../packet-json.ts'
import { ArrivalPage } from '../../pages/registry/arrival-page.tsx'
import { kindMarks, ReceivedPage } from '../../pages/registry/received-page.tsx'
import { findArrivalRow, listArrivalRows } from '../../store/arrivals.ts'
import { hasClosed } from '../../store/closed-packets.ts'
import { listReported } from '../../store/statuses.ts'
import { urls } from '../../urls.ts'
import { readAsRegistry, readNamed } from './as-registry.ts'

const official = { who: 'official' } as const
const pageSize = 50

async function showReceived(visit: Visit): Promise<Response> {
  const { language } = visit
  const kind = (['document', 'status'] as const).find((one) => kindMarks[one] === visit.query('loai'))
  const before = visit.query('truoc')
  const rows = await readAsRegistry(visit, (reader) =>
    listArrivalRows(reader, {
      ...(kind ? { kind } : {}),
      ...(isId(before) ? { before: before as ArrivalId } : {}),
      most: pageSize + 1,
    }),
  )
  const shown = rows.slice(0, pageSize)
  const truoc = rows.length > pageSize ? shown.at(-1)!.id : undefined
  return visit.workspace(
    { title: words.in(language)('received') },
    <ReceivedPage
      {...{ kind, language }}
      arrivals={shown.map((row) => ({ ...row, packet: packetFromJson(row.packet) }))}
      isFirst={!isId(before)}
      olderHref={truoc && urls.received(null, { loai: kind && kindMarks[kind], truoc })}
    />,
  )
}

async function showArrival(visit: Visit): Promise<Response> {
  const { language } = visit
  const { row, told } = await readNamed(visit, async (reader, id: ArrivalId) => {
    const found = await findArrivalRow(reader, id)
    return found && { row: found, told: await listReported(reader, id) }
  })
  const packet = packetFromJson(row.packet)
  const { subject, reference } = matterOf(packet)
  return visit.workspace(
    { title: subject || reference },
    <ArrivalPage {...{ told, language }} arrival={{ ...row, packet }} contents={row.contents} />,
  )
}

/** The packet as it came, byte by byte. */
async function sendPacketFile(visit: Visit): Promise<Response> {
  const { row, closed } = await readNamed(visit, async (reader, id: ArrivalId) => {
    const found = await findArrivalRow(reader, id)
    return found && { row: found, closed: await hasClosed(reader, id) }
  })
  if (closed) refuse(403, reason('exchange.packet-is-closed'))
  const { hash, size, messageId } = row
  return fileResponse(
    { store: visit.files.store, request: visit.request },
    { hash: hash as Hash, size, name: cleanFileName(`${messageId}.edxml`), type: kinds.xml.type },
  )
}

/** What came to the authority, one arrival, and its packet. */
export const receivedRoutes = defineRoutes(({ get }) => {
  get(urls.received, official, showReceived)
  get(urls.packetFile, official, sendPacketFile)
  get(urls.arrival, official, showArrival)
})
