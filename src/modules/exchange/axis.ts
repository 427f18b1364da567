import { z } from 'zod'
import type { Id } from '#kit/ids.ts'
import { openBytes, sealBytes } from '#kit/sealed-box.ts'
import { exchangeKeyFor } from './instance.ts'

export type AxisId = Id<'axis'>

/** `vxp`: the national axis (Trục liên thông văn bản quốc gia); `lgsp`: the gateway of a province. */
export const axisKinds = ['vxp', 'lgsp'] as const
export type AxisKind = (typeof axisKinds)[number]

/** How an axis wants its times written. Which one it wants is an assumption until its operator says so. */
export const axisTimes = [
  'yyyy/MM/dd HH:mm:ss',
  'yyyy-MM-dd',
  'dd/MM/yyyy',
  'iso',
  'ddMMyyyyTHHmmss+SSSS',
] as const
export type AxisTime = (typeof axisTimes)[number]

const path = z.string().regex(/^(https?:\/)?\/[\x21-\x7e]*$/, 'path')
const token = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,80}$/, 'header')
const field = z.string().min(1).max(80)
const code = z.string().regex(/^[A-Za-z0-9.]{1,35}$/, 'organ')

/** A signature over the headers, or the secret itself in one of them. */
const proof = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hmac'),
    /** What HMAC-SHA256 covers: `{headers}` is the JSON of all prefixed headers, `{names}` their names with `;`, `{x}` the header x. */
    covers: z.string().min(1).max(500),
    encoding: z.enum(['hex', 'base64']),
    version: z.string().max(80),
    time: z.enum(axisTimes),
    names: z.strictObject({
      systemId: token,
      time: token,
      names: token,
      covered: token,
      hmac: token,
      version: token,
    }),
  }),
  z.strictObject({ kind: z.literal('secret'), systemId: token, secret: token }),
])

/** How an axis is spoken to, as its operator described it (standards: documents §4.6). */
export const axisSettings = z.strictObject({
  kind: z.enum(axisKinds),
  /** Without a closing slash. */
  url: z.string().regex(/^https?:\/\/[^?#]*[^?#/]$/, 'url').max(500),
  /** Whether it lies in the private network of the authorities. */
  internal: z.boolean(),
  systemId: z.string().regex(/^[\x21-\x7e]{1,80}$/, 'system-id'),
  /** Codes of the organs of this instance that send and receive over it. */
  organs: z.array(code).min(1).max(500),
  /** Below the address, or whole addresses of their own. */
  paths: z.strictObject({ send: path, received: path, fetch: path, confirm: path, sent: path, agencies: path, register: path, unregister: path }),
  /** Before the name of every header of ours; empty for none. */
  prefix: z.union([token, z.literal('')]),
  proof,
  /** Where a question travels: each field in a header, or all as the JSON body. */
  questions: z.enum(['headers', 'body']),
  upload: z.strictObject({ form: z.enum(['octet-stream', 'multipart']), filePart: field, questionPart: field }),
  /** The digest of the packet; one operator's own program writes it without leading zeros of its bytes. */
  hash: z.strictObject({ name: token, form: z.enum(['hex', 'hex-unpadded']) }),
  fields: z.strictObject({
    question: z.strictObject({ from: field, to: z.union([field, z.literal('')]), serviceType: field, messageType: field, fromDate: field, toDate: field, fetchId: field, confirmId: field, status: field, reason: z.union([field, z.literal('')]) }),
    answer: z.strictObject({ status: field, errorCode: field, errorText: field, docId: field, content: field, list: field }),
    received: z.strictObject({ docId: field, from: field, to: field, status: field }),
    sent: z.strictObject({ docId: field, from: field, to: field, status: field, hash: field }),
    agency: z.strictObject({ code: field, name: field, id: field, parentId: field, mail: field }),
  }),
  words: z.strictObject({ ok: field, serviceType: field, document: field, status: field, done: field, fail: field }),
  poll: z.strictObject({
    minutes: z.int().min(1).max(1440),
    /** So far before the last good round the next one begins: clocks differ, and lists come late. */
    overlapHours: z.int().min(0).max(720),
    /** So many days are asked for at once. */
    windowDays: z.int().min(1).max(366),
    /** Nothing older is asked for. */
    lookbackDays: z.int().min(1).max(366),
    /** A list of so many may have been cut short: its days are asked for in halves. 0: lists are whole. */
    most: z.int().min(0).max(100_000),
    dates: z.enum(axisTimes),
  }),
  limits: z.strictObject({ packetBytes: z.int().min(1024).max(200 * 1024 * 1024), seconds: z.int().min(1).max(600) }),
}) // prettier-ignore
export type AxisSettings = z.infer<typeof axisSettings>

/** The agencies of an axis as it lists them. */
export type AxisAgency = { readonly code: string; readonly name: string; readonly id: string; readonly parentId: string; readonly mail: string } // prettier-ignore

/** An axis as its administrator sees it: without its secret. */
export type Axis = {
  readonly id: AxisId
  readonly name: string
  readonly settings: AxisSettings
  readonly addedAt: Temporal.Instant
  readonly addedBy: string
  readonly pausedAt: Temporal.Instant | null
  readonly pausedBy: string | null
  readonly pausedWhy: string | null
  /** When the last round began in which everything that was listed was settled. */
  readonly polledAt: Temporal.Instant | null
  /** Why the last round was not such a one: `code: words of the axis`. */
  readonly pollFault: string | null
  readonly endedAt: Temporal.Instant | null
  readonly endedWhy: string | null
}

/** An axis with what it knows us by: for the work, never for a page. */
export type AxisAccess = Pick<Axis, 'id' | 'name' | 'settings' | 'polledAt' | 'pollFault'> & {
  readonly secret: string
}

const bound = (id: AxisId) => `axis ${id}`

/** What an axis knows us by, to be kept; it opens for this axis alone. */
export const hideAxisSecret = (id: AxisId, secret: string): Uint8Array =>
  sealBytes(exchangeKeyFor('axis'), Buffer.from(secret), bound(id))

/** What an axis knows us by, as it was kept; undefined where the instance has another secret by now. */
export function readAxisSecret(id: AxisId, hidden: Uint8Array): string | undefined {
  const opened = openBytes(exchangeKeyFor('axis'), hidden, bound(id))
  return opened && Buffer.from(opened).toString('utf8')
}
