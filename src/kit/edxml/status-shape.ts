import { group, type Shape, text } from './shape.ts'
import {
  documentId,
  envelope,
  from,
  fullCode,
  organId,
  promulgationDate,
  staffOfStatus,
  traceHeader,
  traceListAttributes,
} from './shared-shapes.ts'

const must = { must: true } as const
const vital = { must: true, vital: true } as const

const messageHeader = group(
  'MessageHeader',
  [
    from,
    group(
      'ResponseFor',
      [{ ...organId, ...must }, { ...fullCode, ...must }, promulgationDate, { ...documentId, ...must }],
      { ...vital },
    ),
    staffOfStatus,
    text('StatusCode', { exact: true, ...vital }),
    text('Description'),
    text('Timestamp', { times: 'filled', exact: true }),
  ],
  { ...vital },
)

/** A report on a document, element by element; it has no body and no attachments. */
export const statusShape: Shape = envelope(
  [
    messageHeader,
    group('TraceHeaderList', [traceHeader], { times: 'filled', attributes: traceListAttributes }),
  ],
  [],
  [],
)
