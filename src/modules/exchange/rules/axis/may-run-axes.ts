import { reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'

/** Who sets up an axis: Krông itself, after the page asked whether the person administers the instance. */
export const mayRunAxes = (actor: Actor): Verdict =>
  actor.kind === 'system' ? [] : [reason('administration.instance-only')]
