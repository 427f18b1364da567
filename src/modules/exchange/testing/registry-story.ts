import { type Id, newId } from '#kit/ids.ts'
import { signStatement } from '#kit/statements/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { reportStatus } from '../acts/report-status.ts'
import { sendPacket } from '../acts/send-packet.ts'
import { settle as settleArrival } from '../acts/settle-arrival.ts'
import { settleDelivery } from '../acts/settle-delivery.ts'
import { withdrawWaiting } from '../acts/withdraw-packet.ts'
import { exchangeIdentity } from '../instance.ts'
import { listArrivalRows } from '../store/arrivals.ts'
import { listDeliveriesAbout, type SentDelivery } from '../store/deliveries.ts'
import { registrySite } from './registry-site.ts'
import { someDraft } from './some-draft.ts'

type Organ = { readonly organId: string; readonly name: string }
const villages: Organ = { organId: 'H50.99', name: 'Ủy ban nhân dân xã Xa Xôi' }
const province: Organ = { organId: 'H50', name: 'Ủy ban nhân dân tỉnh Quảng Trị' }

type Sending = { readonly id: string; readonly number: number; readonly subject: string; readonly to: readonly Organ[]; readonly kept?: Kept } // prettier-ignore
async function sendWith(tx: Tx, { id, number, subject, to, kept }: Sending) {
  const files = kept ? [{ fileId: await attach(tx, kept), name: 'kế hoạch.txt' }] : []
  return sendPacket(tx, { subject: { type: 'document', id }, draft: someDraft(number, subject), to, files })
}

/**
 * What a district exchanged: 7 reached the commune after 90 seconds, which accepted it, and waits for a way to a far one; 8 reached the commune
 * after 30; 9 was refused by the province; 10 was taken back before it left. To be told at the top of a test file.
 */
export async function registryStory() {
  let now = Temporal.Now.instant().subtract({ minutes: 30 }).round('second')
  const begun = now
  const database = await testDatabase({ clock: () => now })
  const site = await registrySite(database)
  const { district, commune, act, read, runLanes } = site
  const taLong: Organ = { organId: 'H50.41.3', name: 'Ủy ban nhân dân xã Tà Long' }
  const [plan, notice, stray, early] = [newId(), newId(), newId(), newId()]

  const later = (length: { readonly seconds?: number; readonly hours?: number }) =>
    void (now = now.add(length))
  const send = (what: Sending) => act(sendWith, what, district)
  /** The delivery of a document to a recipient. */
  const sent = async (id: string, code: string): Promise<SentDelivery> =>
    (await read((reader) => listDeliveriesAbout(reader, { type: 'document', id }))).find(
      ({ toCode }) => toCode === code,
    )!
  const arrivalsOf = (authority: Id<'authority'>) =>
    read(async (reader) =>
      (await listArrivalRows(reader, { most: 100 })).filter(({ authorityId }) => authorityId === authority),
    )
  /** What a document of this number became at the commune. */
  const arrival = async (number: number) =>
    (await arrivalsOf(commune)).find(({ documentId }) => documentId.includes(`,${number}/`))!

  await send({ id: plan, number: 7, subject: 'V/v kế hoạch chuyển đổi số', to: [taLong, villages], kept: await site.keep('nội dung') }) // prettier-ignore
  later({ seconds: 90 })
  await runLanes()
  await send({ id: notice, number: 8, subject: 'V/v trực Tết', to: [taLong] })
  later({ seconds: 30 })
  await runLanes()
  await send({ id: stray, number: 9, subject: 'V/v báo cáo quý', to: [province] })
  const delivery = await sent(stray, 'H50')
  const why = { code: 'addressee-unknown', text: 'Không có cơ quan này.' }
  const said = { ...why, id: delivery.packetId, from: 'H50.41', to: 'H50', hash: '0'.repeat(64), message: 'ab'.repeat(32), outcome: 'refused', at: now.toString() } // prettier-ignore
  const receipt = await signStatement('krong-receipt', said, exchangeIdentity())
  const outcome = { ...why, kind: 'refused', receipt } as const
  await act(settleDelivery, { delivery, outcome, way: 'peer', peerId: null, message: null, hash: null, failures: 0, chance: 0 }, district) // prettier-ignore
  await send({ id: early, number: 10, subject: 'V/v gửi nhầm', to: [taLong] })
  await act((tx: Tx) => withdrawWaiting(tx, { type: 'document', id: early }, 'gửi nhầm'), null, district)
  const { id: arrivalId } = await arrival(7)
  await act(settleArrival, { arrivalId, state: 'effected', subject: { type: 'document', id: newId() } }, commune) // prettier-ignore
  await act(reportStatus, { arrivalId, meaning: 'accepted', staff: { department: 'Văn phòng', name: 'Hồ Thị Tư' } }, commune) // prettier-ignore
  later({ seconds: 5 })
  await runLanes()

  return {
    ...site,
    database,
    plan,
    stray,
    taLong,
    begun,
    now: () => now,
    later,
    send,
    sent,
    arrivalsOf,
    arrival,
    clerk: site.person('Hồ Thị Văn', district, 'clerk'),
    chair: site.person('Hồ Văn Chủ', commune, 'leader'),
  }
}
