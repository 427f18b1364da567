import { reason, type Reason, type Verdict } from '#kit/refusal.ts'
import type { Id } from '#kit/ids.ts'
import type { CaseFile, CaseFileState, CaseFileStep } from '../../case-file.ts'
import type { Standing } from '../access.ts'
import { isForArchive, keptUntil } from './retention.ts'

/** Every step that each state allows, and where it leads (NĐ 30/2020 Đ.29–31). */
export const caseFileWays: Readonly<Record<CaseFileState, Partial<Record<CaseFileStep, CaseFileState>>>> = {
  open: { add: 'open', 'take-out': 'open', close: 'closed' },
  closed: { reopen: 'open', pack: 'closed', deliver: 'delivered', dispose: 'disposed' },
  delivered: { accept: 'accepted' },
  accepted: { dispose: 'disposed' },
  disposed: {},
}

/** Steps that leave the state as it is: who may read, and the freezing. */
const anywhere: ReadonlySet<CaseFileStep> = new Set(['let-in', 'let-out', 'freeze', 'unfreeze'])
/** What may still be done with a frozen file: nothing that moves, takes away or changes it. */
const whileFrozen: ReadonlySet<CaseFileStep> = new Set(['unfreeze', 'let-in', 'let-out'])

/** The state after a step, or undefined where the step is not possible. */
export const caseFileAfter = (state: CaseFileState, step: CaseFileStep): CaseFileState | undefined =>
  caseFileWays[state][step] ?? (anywhere.has(step) ? state : undefined)

const must = (fine: boolean, code: string, params?: Reason['params']): Verdict =>
  fine ? [] : [reason(code, params)]

/** What the actor is to a file: their standing in the authority, and whether they were let in. */
export type FileStanding = Standing & { readonly unitId: Id<'unit'> | null }

const keepsIt = (standing: Standing, file: Pick<CaseFile, 'responsibleId' | 'unitId'>) =>
  standing.registers || standing.accountId === file.responsibleId || standing.headOf === file.unitId

/** Reading a file: who is responsible, the head of the unit, the registry, the leaders, people let in. */
export const mayReadFile = (standing: Standing, file: CaseFile): Verdict =>
  must(keepsIt(standing, file) || standing.directs || standing.letIn, 'documents.case-file-unknown')

const now = (file: CaseFile, step: CaseFileStep): Verdict => [
  ...must(caseFileAfter(file.state, step) !== undefined, `documents.case-file-is-${file.state}`),
  ...must(!file.frozen || whileFrozen.has(step), 'documents.case-file-frozen'),
]

/** Opening a file: officials of the unit, the registry, leaders. */
export const mayOpenFile = (standing: Standing): Verdict =>
  must(
    standing.processes || standing.registers || standing.directs || standing.headOf !== null,
    'documents.officials-only',
  )

/** Keeping a file: putting papers in and out, closing, opening again, who may read. */
export const mayKeepFile = (standing: Standing, file: CaseFile, step: CaseFileStep): Verdict => [
  ...must(keepsIt(standing, file), 'documents.case-file-keepers-only'),
  ...now(file, step),
]

/** Freezing a file and ending it: the leaders alone. */
export const mayFreezeFile = (standing: Standing, file: CaseFile, step: 'freeze' | 'unfreeze'): Verdict => [
  ...must(standing.directs, 'documents.leaders-only'),
  ...must(file.state !== 'disposed' || step === 'unfreeze', 'documents.case-file-is-disposed'),
  ...must(
    file.frozen === (step === 'unfreeze'),
    step === 'freeze' ? 'documents.case-file-frozen' : 'documents.case-file-not-frozen',
  ),
]

/** Handing a file over to the archive: closed, kept five years or longer, and packed. */
export const mayDeliverFile = (standing: Standing, file: CaseFile): Verdict => [
  ...mayKeepFile(standing, file, 'deliver'),
  ...must(isForArchive(file), 'documents.case-file-not-for-archive'),
  ...must(file.packageFileId !== null, 'documents.case-file-not-packed'),
]

/** The archive's acceptance: the registry notes it. */
export const mayAcceptFile = (standing: Standing, file: CaseFile): Verdict => [
  ...must(standing.registers, 'documents.clerks-only'),
  ...now(file, 'accept'),
]

/** Disposal of a file whose retention has ended; never of one kept for ever or frozen. */
export function mayDisposeFile(file: CaseFile, today: Temporal.PlainDate): Verdict {
  const until = file.closedOn && keptUntil(file, file.closedOn)
  const ended = until !== null && Temporal.PlainDate.compare(until, today) < 0
  return [...now(file, 'dispose'), ...must(ended, 'documents.case-file-still-kept', { code: file.code })]
}
