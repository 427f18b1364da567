import type { Id } from '#kit/ids.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { listOwnersTold, tell, withdrawNotices } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Document, DocumentId } from '../../document.ts'
import { documentNotices, noticePlaces } from '../../notice-kinds.ts'
import { endsWaiting, hearersOf } from '../../rules/notices/hearers.ts'
import type { Step } from '../../step.ts'
import { listAssignments } from '../../store/assignments.ts'
import { findDocument } from '../../store/documents.ts'
import { listFollowers } from '../../store/notices/follows.ts'
import { listMayRead } from '../../store/notices/may-read.ts'
import { listOpinions } from '../../store/opinions.ts'
import { listSteps } from '../../store/steps.ts'
import { inAuthority } from '../in-authority.ts'
import { sayPaper } from './say-paper.ts'

type AccountId = Id<'account'>

const aboutOf = (id: DocumentId) => ({ type: 'document', id })

/** Those of these persons who may read the paper at this moment. */
async function readersAmong(tx: Tx, id: DocumentId, accountIds: readonly AccountId[]): Promise<AccountId[]> {
  const may = await listMayRead(
    tx,
    accountIds.map((accountId) => ({ subjectId: id, accountId })),
  )
  return accountIds.filter((_, at) => may[at])
}

/** Takes the paper's notices back from who may read it no longer, and its reminders when nobody has to settle it any more. */
async function takeBack(tx: Tx, { id, state }: Document): Promise<void> {
  const subject = aboutOf(id)
  const told = await listOwnersTold(tx, subject)
  const still = new Set(await readersAmong(tx, id, told))
  const gone = told.filter((owner) => !still.has(owner))
  if (gone.length > 0) await withdrawNotices(tx, { subject, accountIds: gone })
  if (endsWaiting(state) && told.length > 0)
    await withdrawNotices(tx, { subject, kinds: ['documents.due', 'documents.overdue'] })
}

/** Tells whose matter a step is; then who follows the paper and was not told. Nobody hears of their own act, nor of what they may not read. */
async function tellOf(tx: Tx, document: Document, step: Step, steps: readonly Step[]): Promise<void> {
  const { id } = document
  const scene = {
    document,
    step,
    steps,
    assignments: await listAssignments(tx, id),
    opinions: await listOpinions(tx, id),
    people: await listColleagues(tx),
  }
  const heard = hearersOf(scene)
  const duties = new Set(heard.flatMap(({ to }) => to))
  const followers = (await listFollowers(tx, id)).filter((follower) => !duties.has(follower))
  const may = new Set(await readersAmong(tx, id, [...duties, ...followers]))
  const said = {
    except: step.accountId,
    subject: aboutOf(id),
    occasion: `step:${step.id}`,
    href: noticePlaces.document(id),
    urgency: document.urgency === 'ordinary' ? 'ordinary' : 'urgent',
  } as const
  const params = { paper: sayPaper(document), by: step.byName }
  for (const { kind, to } of heard) {
    const { label } = documentNotices.find((one) => one.kind === kind)!
    const title = { code: label.replace('.kind-', '.told-'), params }
    await tell(tx, { ...said, accountIds: to.filter((one) => may.has(one)), kind, title })
  }
  await tell(tx, {
    ...said,
    accountIds: followers.filter((one) => may.has(one)),
    kind: 'documents.followed',
    title: { code: `documents.followed-${step.kind}`, params },
  })
}

/** Tells people of a step that was made (`stepId`), and takes back what is no longer somebody's matter. Krông itself does it after the act; a repeat is harmless. */
export async function tellStep(
  tx: Tx,
  { documentId, stepId }: { readonly documentId: DocumentId; readonly stepId?: string | undefined },
): Promise<void> {
  const document = await findDocument(tx, documentId)
  if (!document) return
  const there = inAuthority(tx, document.authorityId)
  await takeBack(there, document)
  const steps = await listSteps(there, documentId)
  const step = steps.find(({ id }) => id === stepId)
  if (step) await tellOf(there, document, step, steps)
}
