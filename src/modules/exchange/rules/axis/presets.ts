import type { AxisKind, AxisSettings } from '../../axis.ts'

type Preset = Omit<AxisSettings, 'url' | 'internal' | 'systemId' | 'organs'>

const paths = {
  send: '/sendEdoc',
  received: '/getReceivedEdocList',
  fetch: '/getEdoc',
  confirm: '/updateStatus',
  sent: '/getSentEdocList',
  agencies: '/getAgenciesList',
  register: '/registerAgency',
  unregister: '/deleteAgency',
}

const fields: AxisSettings['fields'] = {
  question: {
    from: 'from', to: 'to', serviceType: 'servicetype', messageType: 'messagetype', fromDate: 'fromDate', toDate: 'toDate',
    fetchId: 'docId', confirmId: 'docid', status: 'status',
    // Assumption: nobody was seen to send a reason; empty: none is sent.
    reason: '',
  },
  // Assumption: lists stand in `data`, as the content does.
  answer: { status: 'status', errorCode: 'ErrorCode', errorText: 'ErrorDesc', docId: 'DocId', content: 'data', list: 'data' },
  received: { docId: 'docId', from: 'from', to: 'to', status: 'status' },
  // Assumption: a gateway that tells the digest of what it took names it so; without it a lost answer means sending again.
  sent: { docId: 'senderDocId', from: 'fromCode', to: 'toCode', status: 'sendStatus', hash: 'hash-file' },
  agency: { code: 'code', name: 'name', id: 'id', parentId: 'pid', mail: 'mail' },
} // prettier-ignore

const words = {
  ok: 'OK',
  serviceType: 'eDoc',
  document: 'edoc',
  status: 'status',
  done: 'done',
  fail: 'fail',
}

// Assumptions: dates as in packets, whole lists, five minutes.
const poll = {
  minutes: 5,
  overlapHours: 24,
  windowDays: 7,
  lookbackDays: 30,
  most: 0,
  dates: 'yyyy/MM/dd HH:mm:ss',
} as const
const limits = { packetBytes: 50 * 1024 * 1024, seconds: 120 }

/** What is known of each kind of axis before its operator is asked (standards: documents §4.6); each line may be set otherwise. */
export const axisPresets: Readonly<Record<AxisKind, Preset>> = {
  vxp: {
    kind: 'vxp',
    paths,
    prefix: 'XroadVnpt-',
    // Assumption, after the behaviour of one version of the operator's own program: the HMAC covers the JSON of the prefixed headers in their order.
    proof: {
      kind: 'hmac',
      covers: '{headers}',
      encoding: 'hex',
      version: '3.0.201608',
      time: 'ddMMyyyyTHHmmss+SSSS',
      names: {
        systemId: 'systemid',
        time: 'timestamp',
        names: 'sign-header-key',
        covered: 'sign-header',
        hmac: 'hash-header',
        version: 'version',
      },
    },
    questions: 'headers',
    upload: { form: 'octet-stream', filePart: 'file_doc', questionPart: 'metadata' },
    hash: { name: 'hash-file', form: 'hex' },
    fields,
    words,
    poll,
    limits,
  },
  lgsp: {
    kind: 'lgsp',
    paths,
    prefix: '',
    proof: { kind: 'secret', systemId: 'X-SystemId', secret: 'X-SecretKey' },
    questions: 'body',
    // Assumption: names of the parts.
    upload: { form: 'multipart', filePart: 'file', questionPart: 'metadata' },
    hash: { name: 'hash-file', form: 'hex' },
    fields,
    words,
    poll,
    limits,
  },
}
