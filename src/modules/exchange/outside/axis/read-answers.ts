import { z } from 'zod'
import type { AxisAgency, AxisSettings } from '../../axis.ts'
import type { Fields, Said } from './ask-axis.ts'

/** A packet that waits for us at an axis. */
export type ReceivedItem = { readonly docId: string; readonly from: string; readonly to: string; readonly status: string } // prettier-ignore
/** A packet that an axis took from us. `hash` is empty where it does not tell. */
export type SentItem = ReceivedItem & { readonly hash: string; readonly record: string }

type Names = AxisSettings['fields']

const text = z.union([z.string(), z.number().transform(String), z.null().transform(() => '')]).optional()
const record = z.record(z.string(), z.unknown())
const textOf = (row: Fields, name: string): string => text.catch('').parse(row[name])?.trim() ?? ''

export const unreadable = (what: string): Said<never> =>
  ({ kind: 'later', code: 'axis-answer-unreadable', text: what, alarm: false }) // prettier-ignore

/** The rows of a list; a list that is missing is none, unless it is said to be null: then it is empty. */
function rowsIn(answer: Fields, { answer: { list } }: Names): Said<readonly Fields[]> {
  const read = z.array(record).nullable().safeParse(answer[list])
  return read.success ? { kind: 'ok', value: read.data ?? [] } : unreadable(list)
}

const mapped = <Row>(rows: Said<readonly Fields[]>, of: (row: Fields) => Row): Said<readonly Row[]> =>
  rows.kind === 'ok' ? { kind: 'ok', value: rows.value.map(of) } : rows

/** What waits for us. */
export const readReceived = (answer: Fields, names: Names): Said<readonly ReceivedItem[]> =>
  mapped(rowsIn(answer, names), (row) => ({
    docId: textOf(row, names.received.docId),
    from: textOf(row, names.received.from),
    to: textOf(row, names.received.to),
    status: textOf(row, names.received.status),
  }))

/** What was taken from us. */
export const readSent = (answer: Fields, names: Names): Said<readonly SentItem[]> =>
  mapped(rowsIn(answer, names), (row) => ({
    docId: textOf(row, names.sent.docId),
    from: textOf(row, names.sent.from),
    to: textOf(row, names.sent.to),
    status: textOf(row, names.sent.status),
    hash: textOf(row, names.sent.hash).toLowerCase(),
    record: JSON.stringify(row),
  }))

/** The agencies that an axis reaches. */
export const readAgencies = (answer: Fields, names: Names): Said<readonly AxisAgency[]> =>
  mapped(rowsIn(answer, names), (row) => ({
    code: textOf(row, names.agency.code),
    name: textOf(row, names.agency.name),
    id: textOf(row, names.agency.id),
    parentId: textOf(row, names.agency.parentId),
    mail: textOf(row, names.agency.mail),
  }))

/** The bytes of a packet, Base64 in the answer (RFC 4648, lines allowed). */
export function readContent(answer: Fields, { answer: { content } }: Names, most: number): Said<Uint8Array> {
  const written = answer[content]
  if (typeof written !== 'string') return unreadable(content)
  const letters = written.replaceAll(/\s+/g, '')
  if (letters === '' || !/^[A-Za-z0-9+/]*={0,2}$/.test(letters) || letters.length % 4 === 1) return unreadable(content) // prettier-ignore
  const bytes = new Uint8Array(Buffer.from(letters, 'base64'))
  return bytes.length > most
    ? { kind: 'refused', code: 'axis-too-large', text: String(bytes.length), alarm: false }
    : { kind: 'ok', value: bytes }
}

/** The identifier that an axis gave a packet of ours. */
export function readDocId(answer: Fields, { answer: { docId } }: Names): Said<string> {
  const found = textOf(answer, docId)
  return found === '' ? unreadable(docId) : { kind: 'ok', value: found }
}
