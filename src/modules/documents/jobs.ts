import { type Id, isId } from '#kit/ids.ts'
import type { WorkModule } from '#platform/jobs/index.ts'
import { deliver } from './acts/deliver.ts'
import { typesetIssued } from './jobs/typeset-issued.ts'
import { packCaseFile } from './jobs/pack-case-file.ts'
import { takePreserved } from './jobs/keep-preserved.ts'
import { readFiles, readScansLeft } from './jobs/read-files.ts'
import { verifyKept, verifyUnsettled } from './jobs/verify-files.ts'
import { remind } from './acts/notices/remind.ts'
import { tellStep } from './acts/notices/tell-step.ts'
import { documentEvents } from './events.ts'
import { meaningOfStep } from './meaning-of-step.ts'
import { happened, type StepKind } from './step.ts'
import { listWithDeadlines } from './store/notices/list-due.ts'
import { type Ended, noteDelivery } from './acts/exchange/note-delivery.ts'
import { tellEnd, tellOfStatus } from './acts/notices/tell-of-sending.ts'
import { reportStep } from './acts/exchange/report-step.ts'
import { recallDelivered } from './acts/recall-delivered.ts'
import { takeArrival } from './jobs/exchange/take-arrival.ts'

/** The document that an event tells of. */
function documentOf(payload: unknown): Id<'document'> | undefined {
  const id = (payload as { subject?: { id?: unknown } } | null)?.subject?.id
  return typeof id === 'string' && isId(id) ? (id as Id<'document'>) : undefined
}

/** The step that an event tells of. */
function stepOf(payload: unknown): string | undefined {
  const step = (payload as { after?: { step?: unknown } } | null)?.after?.step
  return typeof step === 'string' ? step : undefined
}

/** The file whose signatures somebody wants verified again. */
function askedFile(payload: unknown): { authorityId: Id<'authority'>; hash: string } | undefined {
  const after = (payload as { after?: { authorityId?: unknown; hash?: unknown } } | null)?.after
  return typeof after?.hash === 'string' && typeof after.authorityId === 'string' && isId(after.authorityId)
    ? { authorityId: after.authorityId as Id<'authority'>, hash: after.hash }
    : undefined
}

/** Steps of an arrived paper of which whoever sent it by packet is told. */
const reported: ReadonlySet<string> = new Set(
  Object.keys(meaningOfStep).map((kind) => happened[kind as StepKind]),
)
const hearersOf = (event: string) =>
  reported.has(event) ? ['documents.tell', 'documents.report-step'] : ['documents.tell']

const steps: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...documentEvents, 'documents.withheld'].map((event) => [event, hearersOf(event)]),
)

/** What an ended delivery tells. */
function endedOf(payload: unknown): Ended | undefined {
  const { subject, after } = (payload ?? {}) as { subject?: { id?: unknown }; after?: Partial<Ended> }
  return typeof subject?.id === 'string' && isId(subject.id) && after?.about?.type === 'document'
    ? ({ ...after, packetId: subject.id } as Ended)
    : undefined
}

/** What a recipient reported of a paper. */
function statusOf(payload: unknown) {
  const { subject, after } = (payload ?? {}) as {
    subject?: { id?: unknown }
    after?: { about?: { type?: unknown; id?: unknown }; fromName?: unknown; code?: unknown }
  }
  const { about, fromName, code } = after ?? {}
  if (about?.type !== 'document' || typeof about.id !== 'string' || !isId(about.id)) return undefined
  return typeof fromName === 'string' && typeof code === 'string'
    ? {
        documentId: about.id as Id<'document'>,
        place: fromName,
        code,
        occasion: `status:${String(subject?.id)}`,
      }
    : undefined
}

/** Its own task among the subscribers of an event that every step's listener hears too. */
const besides = (event: string, task: string) => ({ [event]: [task, ...(steps[event] ?? [])] })

/** What documents do by themselves: an issued paper that was written here is set, and goes to its recipients in this instance. */
export const work: WorkModule = {
  tasks: {
    'documents.deliver': async (run, payload) => {
      const documentId = documentOf(payload)
      if (!documentId) return
      await typesetIssued(run, documentId)
      await run.act(deliver, { documentId })
    },
    'documents.read-files': async (run, payload) => {
      const documentId = documentOf(payload)
      if (documentId) await readFiles(run, documentId)
    },
    'documents.pack-case-file': async (run, payload) => {
      const id = documentOf(payload) as Id<'case-file'> | undefined
      if (id) await packCaseFile(run, id)
    },
    'documents.verify-again': async (run, payload) => {
      const asked = askedFile(payload)
      if (asked) await verifyKept(run, asked)
    },
    'documents.verify-unsettled': (run) => verifyUnsettled(run),
    'documents.read-scans-left': (run) => readScansLeft(run),
    'documents.keep-preserved': (run, payload) => takePreserved(run, payload),
    'documents.tell': async (run, payload) => {
      const documentId = documentOf(payload)
      if (documentId) await run.act(tellStep, { documentId, stepId: stepOf(payload) })
    },
    'documents.remind': async (run) => {
      for (const authorityId of await run.read(listWithDeadlines)) await run.act(remind, { authorityId })
    },
    'documents.take-packet': async (run, payload) => {
      const arrivalId = documentOf(payload) as Id<'arrival'> | undefined
      if (arrivalId) await takeArrival(run, arrivalId)
    },
    'documents.report-step': async (run, payload) => {
      const documentId = documentOf(payload)
      if (documentId) await run.act(reportStep, { documentId, stepId: stepOf(payload) })
    },
    'documents.note-delivery': async (run, payload) => {
      const ended = endedOf(payload)
      if (!ended) return
      await run.act(noteDelivery, ended)
      const { packetId, about, toCode, toName: place, state } = ended
      const occasion = `ended:${packetId}:${toCode}`
      if (state === 'refused' || state === 'expired')
        await run.act(tellEnd, { documentId: about.id as Id<'document'>, place, occasion })
    },
    'documents.note-status': async (run, payload) => {
      const came = statusOf(payload)
      if (came) await run.act(tellOfStatus, came)
    },
    'documents.recall-delivered': async (run, payload) => {
      const documentId = documentOf(payload)
      if (documentId) await run.act(recallDelivered, { documentId })
    },
  },
  // Each half hour of the day's work: what was told today is not told again.
  schedules: [
    { task: 'documents.remind', match: '*/30 0-10 * * *' },
    { task: 'documents.verify-unsettled', match: '20 18 * * *' },
    { task: 'documents.read-scans-left', match: '*/15 * * * *' },
  ],
  subscriptions: {
    ...steps,
    'exchange.packet-arrived': ['documents.take-packet'],
    'exchange.delivery-ended': ['documents.note-delivery'],
    'exchange.status-arrived': ['documents.note-status'],
    'signatures.file-preserved': ['documents.keep-preserved'],
    'documents.file-preserved': ['documents.read-files'],
    'documents.verification-asked': ['documents.verify-again'],
    'documents.case-file-closed': ['documents.pack-case-file'],
    'documents.case-file-package-asked': ['documents.pack-case-file'],
    ...besides('documents.received', 'documents.read-files'),
    ...besides('documents.drafted', 'documents.read-files'),
    ...besides('documents.released', 'documents.read-files'),
    ...besides('documents.revised', 'documents.read-files'),
    // The registry sees what a signature is worth before it seals the paper.
    ...besides('documents.signed', 'documents.read-files'),
    ...besides('documents.issued', 'documents.deliver'),
    ...besides('documents.sealed', 'documents.deliver'),
    ...besides('documents.withdrawn', 'documents.recall-delivered'),
    ...besides('documents.replaced', 'documents.recall-delivered'),
  },
}
