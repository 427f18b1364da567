import { type Verdict, reason } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'

const holds = (actor: Actor, ...roles: string[]) =>
  actor.kind === 'system' || (actor.kind === 'person' && roles.some((role) => actor.roles.includes(role)))

/** Whether the actor may take, settle and look after numbers: the clerk, or whoever was lent the clerk's power to register or issue (NĐ 30/2020 Đ.4.2, Đ.6). */
export function mayKeepBooks(actor: Actor): Verdict {
  return holds(actor, 'clerk', 'power:register', 'power:issue') ? [] : [reason('registers.clerks-only')]
}

/** Whether the actor may arrange registers and their series: the head decides, the administrator or the clerk enters it (NĐ 30/2020 Đ.15). */
export function mayArrangeRegisters(actor: Actor): Verdict {
  return holds(actor, 'leader', 'administrator', 'clerk') ? [] : [reason('registers.arrangers-only')]
}

/** Whether the actor may read the books of the authority: its officials. */
export function mayReadBooks(actor: Actor): Verdict {
  return actor.kind === 'visitor' ? [reason('registers.officials-only')] : []
}

/** Whether the actor may give a shared code list a new version: it changes the lists of every authority of the instance. */
export function mayKeepCodeLists(actor: Actor): Verdict {
  return holds(actor, 'instance-administrator') ? [] : [reason('registers.instance-administrators-only')]
}
