import { fetchOutside, OutboundFailed, OutboundRefused } from '#platform/outbound/index.ts'
import type { AxisAccess, AxisSettings } from '../../axis.ts'
import { axisAddress } from '../../rules/axis/axis-address.ts'
import { type GatewayAnswer, judgeAnswer } from '../../rules/axis/judge-answer.ts'
import { digestFor, proveQuestion } from './prove-question.ts'
import { writeMultipart } from './write-multipart.ts'

export type Operation = keyof AxisSettings['paths']
export type Fields = Readonly<Record<string, unknown>>

/** What an axis said to a question: its answer, or why there is none. `unknown`: whether it took effect nobody can tell. */
export type Said<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'later' | 'refused'; readonly code: string; readonly text: string; readonly alarm: boolean } // prettier-ignore

/** How an axis is reached: `fetchOutside`, and the clock for the times in proofs. */
export type AxisWay = { readonly ask: typeof fetchOutside; readonly now: () => Temporal.Instant }
export const axisWay: AxisWay = { ask: fetchOutside, now: () => Temporal.Now.instant() }

type Question = { readonly fields: Fields; readonly packet?: Uint8Array; readonly maxBytes?: number }

const word = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** The JSON object in an answer; undefined where there is none. */
function objectIn(bytes: Uint8Array): Fields | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Fields) : undefined
  } catch {
    return undefined // no JSON, or no UTF-8: judged by the HTTP status
  }
}

function bodyFor({ upload, questions }: AxisSettings, fields: Fields, packet: Uint8Array | undefined) {
  const json = JSON.stringify(fields)
  if (!packet) return { body: questions === 'body' ? json : '{}', contentType: 'application/json; charset=utf-8' } // prettier-ignore
  if (upload.form === 'octet-stream') return { body: packet, contentType: 'application/octet-stream' }
  const question = questions === 'body' ? { name: upload.questionPart, json } : null
  return writeMultipart(question, { name: upload.filePart, bytes: packet })
}

/** The fields that travel in headers: all where the axis wants them so, and beside a body that holds nothing but the packet. */
function headersFor(
  { questions, upload, hash }: AxisSettings,
  fields: Fields,
  packet: Uint8Array | undefined,
) {
  const inHeaders = questions === 'headers' || (packet !== undefined && upload.form === 'octet-stream')
  const written = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]) // prettier-ignore
  return {
    ...(inHeaders ? (Object.fromEntries(written) as Record<string, string>) : {}),
    ...(packet ? { [hash.name]: digestFor(hash, packet) } : {}),
  }
}

/** Asks an axis one question, and judges what it answered. Throws nothing that lies outside of this instance. */
export async function askAxis(
  axis: Pick<AxisAccess, 'settings' | 'secret'>,
  operation: Operation,
  { fields, packet, maxBytes = 16 * 1024 * 1024 }: Question,
  { ask, now }: AxisWay = axisWay,
): Promise<Said<Fields>> {
  const { settings } = axis
  const url = axisAddress(settings, operation)
  const { host } = new URL(url)
  const allow = settings.internal ? { outside: [], internal: [host] } : { outside: [host], internal: [] }
  try {
    const { status: http, bytes } = await ask(url, {
      method: 'POST',
      accept: 'application/json',
      headers: proveQuestion(axis, headersFor(settings, fields, packet), now()),
      ...bodyFor(settings, fields, packet),
      allow,
      maxBytes,
      timeoutMs: settings.limits.seconds * 1000,
    })
    const { status, errorCode, errorText } = settings.fields.answer
    const read = objectIn(bytes)
    const said: GatewayAnswer['said'] = read
      ? { status: word(read[status]), code: word(read[errorCode]), text: word(read[errorText]) }
      : null
    const judged = judgeAnswer({ http, said }, settings.words.ok)
    return judged.kind === 'ok' ? { kind: 'ok', value: read! } : judged
  } catch (fault) {
    if (fault instanceof OutboundFailed) return { kind: 'later', code: `axis-${fault.code}`, text: fault.message, alarm: false } // prettier-ignore
    if (fault instanceof OutboundRefused) return { kind: 'later', code: `axis-${fault.code}`, text: fault.message, alarm: true } // prettier-ignore
    throw fault
  }
}
