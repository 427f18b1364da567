import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { findAuthority } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AlertId, IssueText, Level } from '../alert.ts'
import { alertIssued } from '../events.ts'
import { leads, mayEnd, mayIssue } from '../rules/access.ts'
import { mayStand } from '../rules/check-issue.ts'
import { insertAlert, insertIssue, lockAlert } from '../store/alerts.ts'
import { withdrawMessages } from '../store/withdraw-messages.ts'
import { listKinds, listLevels } from '../store/kinds.ts'
import { authorityOf, signature } from './in-authority.ts'
import { type SayFurther, tellFurther } from './tell-further.ts'

type Said = {
  readonly text: IssueText
  /** Why no leader issues it; not asked of leaders. */
  readonly aloneWhy: string
}
export type IssueAlert = Said & { readonly kind: string; readonly drill: boolean; readonly sample?: boolean }
export type IssueNext = Said & {
  readonly alertId: AlertId
  /** Those who were told before are told this too, in these words. */
  readonly say?: SayFurther
}

async function levelOf(tx: Tx, kindCode: string, text: IssueText): Promise<Level> {
  const kind = (await listKinds(tx, { all: true })).find(({ code }) => code === kindCode)
  const levels = await listLevels(tx)
  permit(mayStand(text, kind, levels, tx.now), 422)
  return levels.find(({ scale, rank }) => scale === text.scale && rank === text.rank)!
}

async function write(
  tx: Tx,
  alert: { readonly id: AlertId; readonly issue: number; readonly drill: boolean },
  level: Level,
  { text, aloneWhy }: Said,
): Promise<void> {
  const authorityId = authorityOf(tx.actor)
  const why = leads(tx.actor) ? null : aloneWhy
  await insertIssue(tx, {
    ...text,
    ...signature(tx.actor),
    id: newId<'alert-issue'>(),
    alertId: alert.id,
    authorityId,
    number: alert.issue,
    levelFrom: level.validFrom,
    issuer: (await findAuthority(tx, authorityId))?.name ?? '',
    aloneWhy: why,
  })
  await tx.announce(alertIssued({ ...alert, authorityId }, text, why))
}

/** Issues an alert: it shows at once on every page of the sites that it concerns, and ends by itself at its end. */
export async function issueAlert(
  tx: Tx,
  { kind, drill, sample = false, ...said }: IssueAlert,
): Promise<AlertId> {
  const authorityId = authorityOf(tx.actor)
  permit(mayIssue(tx.actor, said.aloneWhy))
  const level = await levelOf(tx, kind, said.text)

  const id = newId<'alert'>()
  await insertAlert(tx, { id, authorityId, kind, drill, sample })
  await write(tx, { id, issue: 1, drill }, level, said)
  return id
}

/** Issues what a running alert says from now on; what it said before stays in its history. Refused where it has ended (409). */
export async function issueNext(tx: Tx, { alertId, say, ...said }: IssueNext): Promise<void> {
  const alert = await lockAlert(tx, alertId)
  permit([...mayEnd(tx.actor, alert), ...mayIssue(tx.actor, said.aloneWhy)])
  if (alert.ended || Temporal.Instant.compare(alert.untilAt, tx.now) <= 0)
    refuse(409, reason('alerts.has-ended'))
  const level = await levelOf(tx, alert.kind, said.text)

  // What the issue before said is not told outward any more.
  await withdrawMessages(tx, alertId)
  await write(tx, { id: alertId, issue: alert.issues + 1, drill: alert.drill }, level, said)
  if (say) await tellFurther(tx, { alertId, authorityId: alert.authorityId }, say)
}
