/** What a gateway does with packets, in memory: the operations of standards, documents §4.6, without HTTP. */
import { createHash } from 'node:crypto'

/** How a gateway says no: one of its error codes. */
export class GatewaySaysNo extends Error {
  readonly code: string
  constructor(code: string, text: string) {
    super(text)
    this.code = code
  }
}

export type GatewayAgency = { code: string; name: string; system: string; locked?: boolean }
export type GatewayPacket = {
  readonly docId: string
  readonly from: string
  readonly to: string
  readonly messageType: string
  readonly bytes: Buffer
  readonly hash: string
  readonly at: Temporal.Instant
  status: 'initial' | 'done' | 'fail'
  reason: string
}

/** A question after its fields were found, wherever they travelled. */
export type GatewayQuestion = {
  readonly system: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly packet?: Buffer | undefined
  readonly hash?: string | undefined
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
/** The identifiers in every element of a name, by letters alone: a gateway need not be a good reader. */
const organsIn = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}>[\\s\\S]*?<(?:\\w+:)?OrganId>([^<]*)<`, 'g'))].map(
    ([, code]) => code!.trim(),
  )

/** A time as the client writes it, by the clock of Viet Nam; a day is its midnight. */
function readTime(written: string, otherwise: Temporal.Instant): Temporal.Instant {
  if (written === '') return otherwise
  const [, year, month, day, clock = '00:00:00'] =
    /^(\d{4})[/-](\d\d)[/-](\d\d)(?: (\d\d:\d\d:\d\d))?$/.exec(written) ?? []
  if (!year) throw new GatewaySaysNo('20', `time ${written}`)
  return Temporal.Instant.from(`${year}-${month}-${day}T${clock}+07:00`)
}

export type Gateway = {
  readonly packets: GatewayPacket[]
  readonly agencies: GatewayAgency[]
  /** Lists give no more than so many, the newest. */
  most: number
  /** Whether the list of what was sent tells the digest. */
  tellsHash: boolean
  now(): Temporal.Instant
  /** Lays a packet into a box, as another system sent it. */
  lay(packet: Pick<GatewayPacket, 'from' | 'to' | 'bytes'> & Partial<GatewayPacket>): GatewayPacket
  /** What the gateway answers beside `status` and the codes. Throws GatewaySaysNo. */
  answer(operation: string, question: GatewayQuestion): Record<string, unknown>
}

/** Opens a gateway that knows these agencies. */
export function openGateway(agencies: readonly GatewayAgency[], firstDocId = 1000): Gateway {
  let next = firstDocId
  const ownedBy = (system: string) =>
    new Set(gateway.agencies.filter((one) => one.system === system).map(({ code }) => code))
  const listed = (fields: GatewayQuestion['fields'], side: 'from' | 'to', system: string) => {
    const own = ownedBy(system)
    const [from, to] = [text(fields['fromDate']), text(fields['toDate'])]
    const since = readTime(from, Temporal.Instant.fromEpochMilliseconds(0))
    const until = readTime(to, gateway.now())
    return gateway.packets
      .filter(({ at, messageType, ...ends }) => own.has(ends[side]) && messageType === fields['messagetype'] &&
        Temporal.Instant.compare(at, since) >= 0 && Temporal.Instant.compare(at, until) <= 0)
      .toSorted((one, other) => Temporal.Instant.compare(other.at, one.at))
      .slice(0, gateway.most)
  } // prettier-ignore
  const mine = ({ fields, system }: GatewayQuestion, name: string) => {
    const found = gateway.packets.find(({ docId }) => docId === fields[name])
    if (!found || !ownedBy(system).has(found.to)) throw new GatewaySaysNo('21', 'no such document')
    return found
  }

  const operations: Record<string, (question: GatewayQuestion) => Record<string, unknown>> = {
    '/sendEdoc'({ system, fields, packet, hash }) {
      if (!packet || packet.length === 0 || sha256(packet) !== hash) throw new GatewaySaysNo('10', 'file')
      const from = text(fields['from'])
      if (!ownedBy(system).has(from)) throw new GatewaySaysNo('19', `sender ${from}`)
      const xml = packet.toString('utf8')
      if (!xml.includes('edXMLEnvelope>')) throw new GatewaySaysNo('22', 'M.edXMLEnvelope')
      const messageType = text(fields['messagetype'])
      const named = organsIn(xml, messageType === 'status' ? 'ResponseFor' : 'To')
      const wanted = fields['to'] === undefined ? named : (JSON.parse(String(fields['to'])) as string[])
      const receivers = wanted.map((code) => gateway.agencies.find((one) => one.code === code))
      if (receivers.length === 0 || receivers.includes(undefined)) throw new GatewaySaysNo('18', 'receiver')
      if (receivers.some((one) => one!.locked)) throw new GatewaySaysNo('23', 'receiver is locked')
      const laid = receivers.map((one) => gateway.lay({ from, to: one!.code, messageType, bytes: packet }))
      return { DocId: laid[0]!.docId }
    },
    '/getReceivedEdocList': ({ system, fields }) => ({
      data: listed(fields, 'to', system).map(({ docId, from, to, messageType, status, at }) => ({
        docId, from, to, serviceType: 'eDoc', messageType, status, status_desc: '', created_time: at.toString(), updated_time: at.toString(),
      })), // prettier-ignore
    }),
    '/getEdoc': (question) => ({ data: mine(question, 'docId').bytes.toString('base64') }),
    '/updateStatus'(question) {
      const packet = mine(question, 'docid')
      const status = question.fields['status']
      if (status !== 'done' && status !== 'fail') throw new GatewaySaysNo('20', 'status')
      packet.status = status
      packet.reason = decodeURIComponent(text(question.fields['reason']))
      return {}
    },
    '/getSentEdocList': ({ system, fields }) => ({
      data: listed(fields, 'from', system).map(({ docId, from, to, status, hash, at }) => ({
        senderDocId: docId, receiverDocId: docId, fromCode: from, toCode: to, title: '', notation: '', sentTime: at.toString(),
        sendStatus: 'done', receiveStatus: status, ...(gateway.tellsHash ? { 'hash-file': hash } : {}),
      })), // prettier-ignore
    }),
    '/getAgenciesList': () => ({
      data: gateway.agencies.map(({ code, name }, index) => ({
        id: index + 1,
        pid: null,
        code,
        name,
        mail: '',
      })),
    }),
    '/registerAgency'({ system, fields }) {
      const code = text(fields['code'])
      if (gateway.agencies.some((one) => one.code === code)) throw new GatewaySaysNo('20', 'known')
      gateway.agencies.push({ code, name: decodeURIComponent(text(fields['name'])), system })
      return {}
    },
    '/deleteAgency'({ fields }) {
      const at = gateway.agencies.findIndex(({ code }) => code === fields['code'])
      if (at < 0) throw new GatewaySaysNo('18', 'agency')
      gateway.agencies.splice(at, 1)
      return {}
    },
  }
  const gateway: Gateway = {
    packets: [],
    agencies: agencies.map((one) => ({ ...one })),
    most: Number.MAX_SAFE_INTEGER,
    tellsHash: true,
    now: () => Temporal.Now.instant(),
    lay({ bytes, ...more }) {
      const made: GatewayPacket = { docId: String(next++), messageType: 'edoc', at: gateway.now(), status: 'initial', reason: '', ...more, bytes, hash: sha256(bytes) } // prettier-ignore
      gateway.packets.push(made)
      return made
    },
    answer(operation, question) {
      const known = operations[operation]
      if (!known) throw new GatewaySaysNo('404', operation)
      return known(question)
    },
  }
  return gateway
}
