import type { AxisAccess, AxisAgency } from '../../axis.ts'
import { writeAxisTime } from '../../rules/axis/axis-time.ts'
import type { PollWindow } from '../../rules/axis/poll-windows.ts'
import { askAxis, type AxisWay, axisWay, type Fields, type Said } from './ask-axis.ts'
import {
  readAgencies,
  readContent,
  readDocId,
  readReceived,
  readSent,
  type ReceivedItem,
  type SentItem,
} from './read-answers.ts'

export type MessageType = 'document' | 'status'
type Addressed = { readonly from: string; readonly to: string; readonly kind: MessageType }

/** The operations of an axis (documents §4.6). */
export type AxisClient = {
  send(packet: Uint8Array, about: Addressed): Promise<Said<{ readonly docId: string; readonly answer: string }>> // prettier-ignore
  listReceived(kind: MessageType, window: PollWindow): Promise<Said<readonly ReceivedItem[]>>
  fetch(docId: string): Promise<Said<Uint8Array>>
  /** Transport alone: `done` for what was kept, `fail` for what never will be. No business status. */
  confirm(docId: string, how: 'done' | 'fail', why?: string): Promise<Said<Fields>>
  listSent(kind: MessageType, window: PollWindow): Promise<Said<readonly SentItem[]>>
  listAgencies(): Promise<Said<readonly AxisAgency[]>>
  registerAgency(agency: AxisAgency): Promise<Said<Fields>>
  unregisterAgency(code: string): Promise<Said<Fields>>
}

async function read<Value>(
  asked: Promise<Said<Fields>>,
  of: (answer: Fields) => Said<Value>,
): Promise<Said<Value>> {
  // prettier-ignore
  const said = await asked
  return said.kind === 'ok' ? of(said.value) : said
}

/** Opens an axis under what it knows us by. */
export function openAxis(axis: Pick<AxisAccess, 'settings' | 'secret'>, way: AxisWay = axisWay): AxisClient {
  const { settings } = axis
  const { fields: names, words, poll, limits } = settings
  const { question } = names
  const kindOf = (kind: MessageType) => ({ [question.serviceType]: words.serviceType, [question.messageType]: words[kind] }) // prettier-ignore
  const list = (kind: MessageType, { from, to }: PollWindow): Fields => ({
    ...kindOf(kind),
    [question.fromDate]: writeAxisTime(poll.dates, from),
    [question.toDate]: writeAxisTime(poll.dates, to),
  })
  const agency = ({ code, name, id, parentId, mail }: AxisAgency): Fields => {
    const { agency: of } = names
    return { [of.code]: code, [of.name]: encodeURIComponent(name), [of.id]: id, [of.parentId]: parentId, [of.mail]: mail } // prettier-ignore
  }
  return {
    send: async (packet, { from, to, kind }) => {
      const fields = {
        [question.from]: from,
        ...(question.to ? { [question.to]: [to] } : {}),
        ...kindOf(kind),
      }
      const said = await askAxis(axis, 'send', { fields, packet }, way)
      if (said.kind !== 'ok') return said
      const docId = readDocId(said.value, names)
      return docId.kind === 'ok'
        ? { kind: 'ok', value: { docId: docId.value, answer: JSON.stringify(said.value) } }
        : docId
    },
    listReceived: (kind, window) =>
      read(askAxis(axis, 'received', { fields: list(kind, window) }, way), (answer) =>
        readReceived(answer, names),
      ),
    fetch: (docId) => {
      const maxBytes = Math.ceil(limits.packetBytes * 1.4) + 65_536
      return read(
        askAxis(axis, 'fetch', { fields: { [question.fetchId]: docId }, maxBytes }, way),
        (answer) => readContent(answer, names, limits.packetBytes),
      )
    },
    confirm: (docId, how, why = '') => {
      // A header holds visible ASCII alone.
      const reason = question.reason ? { [question.reason]: encodeURIComponent(why.slice(0, 300)) } : {}
      const fields = { [question.confirmId]: docId, [question.status]: words[how], ...reason }
      return askAxis(axis, 'confirm', { fields }, way)
    },
    listSent: (kind, window) =>
      read(askAxis(axis, 'sent', { fields: list(kind, window) }, way), (answer) => readSent(answer, names)),
    listAgencies: () =>
      read(askAxis(axis, 'agencies', { fields: {} }, way), (answer) => readAgencies(answer, names)),
    registerAgency: (one) => askAxis(axis, 'register', { fields: agency(one) }, way),
    unregisterAgency: (code) => askAxis(axis, 'unregister', { fields: { [names.agency.code]: code } }, way),
  }
}
