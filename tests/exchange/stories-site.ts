import { after } from 'node:test'
import type { Business } from '#kit/edxml/index.ts'
import type { DocumentId } from '#modules/documents/index.ts'
import { listStatusesAbout, prepareExchange } from '#modules/exchange/index.ts'
import { introduce, newInstance } from './instance.ts'
import { deliveriesOf, keepText, sendFrom, someDraft, until } from './send.ts'
import { papersOf, staffed } from './stories-office.ts'

/** Who sends, and who receives. */
export const district = await newInstance('huyen', [{ code: 'H50.X00', name: 'UBND huyện Đakrông' }])
export const commune = await newInstance('xa', [{ code: 'H50.X00.X03', name: 'UBND xã Tà Long' }])
after(() => Promise.all([district.close(), commune.close()]))
/** The commune, as the district knows it. */
export const peerId = await introduce(district, commune)
await introduce(commune, district)
/** Who works in the commune. */
export const office = await staffed(commune)
await Promise.all([district.start(), commune.start()])

// The acts of this file sign receipts in the name of the district, as its own program does.
prepareExchange({
  identity: district.identity,
  name: 'huyen',
  key: new Uint8Array(32),
  largestPacket: 2 ** 30,
})

type Subject = DocumentId
/** The identifier of document `number`. */
export const idOf = (number: number) => `H50.X00,2026/11/26,${number}/UBND-VX`
/** What is wanted with it. */
export const asked = (kind: Business['kind'], number: number, reason: string): Business => ({
  ...someDraft(number).business,
  kind,
  documentId: idOf(number),
  reason,
})

/** Sends document `number` to the commune, or what is wanted with it now. */
export async function send(number: number, subject: Subject, business?: Business, names = ['noi-dung.txt']) {
  const files = await Promise.all(
    names.map(async (name) => ({ ...(await keepText(district, `${name} ${number}`)), name })),
  )
  const draft = { ...someDraft(number), ...(business ? { business } : {}) }
  await sendFrom(district, { from: district.organs[0]!, to: commune.organs, draft, files, subject })
}
/** Asks for it back. */
export const recall = (number: number, subject: Subject) =>
  send(number, subject, asked('recall', number, 'Phát hành nhầm'), [])

/** How far its packets are. */
export const states = async (subject: Subject) =>
  (await deliveriesOf(district, subject)).map(({ state }) => state)
/** The states that the commune told of it. */
export const codes = async (subject: Subject) => {
  const found = await district.read((reader) => listStatusesAbout(reader, { type: 'document', id: subject }))
  return found.map(({ code, description }) => ({ code, description }))
}
/** Waits until these states were told. */
export const codesAre = (subject: Subject, expected: readonly string[]) =>
  until(
    () => codes(subject),
    (found) => found.map(({ code }) => code).join() === expected.join(),
  )
/** The paper, once as many of its number are there. */
export const arrived = async (number: number, count = 1) =>
  (
    await until(
      () => papersOf(commune, `${number}/UBND-VX`),
      (found) => found.length === count,
    )
  ).at(-1)!
/** Waits until the paper stands so. */
export const stateOf = (number: number, state: string) =>
  until(
    () => papersOf(commune, `${number}/UBND-VX`),
    (found) => found.at(-1)?.state === state,
  )
/** Waits until the commune has it. */
export const delivered = (subject: Subject) =>
  until(
    () => states(subject),
    (found) => found.every((state) => state === 'delivered'),
  )
/** The one lane of the district. */
export const laneOf = async () =>
  (await district.owner.query<{ id: string }>('SELECT id FROM exchange.lanes')).rows[0]!.id as never
