import type { Id } from '#kit/ids.ts'
import type { Assignment } from '../../assignment.ts'
import type { Document } from '../../document.ts'
import type { Step, StepKind } from '../../step.ts'

export type AccountId = Id<'account'>

/** A step that was made, with what one must know to say whose matter it is now. */
export type Scene = {
  readonly document: Pick<Document, 'direction' | 'state' | 'withAccountId' | 'unitId' | 'drafterId'>
  readonly step: Step
  /** The whole story, this step last or before others. */
  readonly steps: readonly Step[]
  readonly assignments: readonly Assignment[]
  readonly opinions: readonly {
    readonly askedOf: AccountId
    readonly askedBy: AccountId | null
    readonly askedAt: Temporal.Instant
    readonly answeredAt: Temporal.Instant | null
  }[]
  /** Who holds a post in the authority. */
  readonly people: readonly {
    readonly id: AccountId
    readonly unitId: Id<'unit'>
    readonly roles: readonly string[]
  }[]
}

export const same = (one: Temporal.Instant | null, other: Temporal.Instant) =>
  one !== null && one.equals(other)
export const only = (...ids: readonly (AccountId | null | undefined)[]) =>
  ids.filter((id) => id !== null && id !== undefined)

export const withRole = ({ people }: Scene, role: string) =>
  people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id)

/** Who heads a unit; where nobody does, everybody in it. */
export function headsOf({ people }: Pick<Scene, 'people'>, unitId: Id<'unit'> | null): AccountId[] {
  const members = people.filter((one) => one.unitId === unitId)
  const heads = members.filter(({ roles }) => roles.includes('unit-head'))
  return (heads.length > 0 ? heads : members).map(({ id }) => id)
}

/** Who answers for a part of the work: the person, or who heads the unit. */
export const ownersOf = (
  scene: Pick<Scene, 'people'>,
  { accountId, unitId }: Pick<Assignment, 'accountId' | 'unitId'>,
) => (accountId ? [accountId] : headsOf(scene, unitId))

export const lastBy = ({ steps }: Scene, kind: StepKind) =>
  steps.findLast((one) => one.kind === kind)?.accountId

export const givenNow = ({ assignments, step }: Scene) =>
  assignments.filter(({ ended, givenAt }) => !ended && same(givenAt, step.at))

export const named = ({ assignments, step }: Scene) =>
  assignments.find(({ id }) => id === step.details['assignment'])

export const leads = ({ assignments }: Scene) => {
  const alive = assignments.filter(({ ended, part }) => !ended && part === 'lead')
  return alive.find(({ accountId }) => accountId) ?? alive[0]
}

/** Who gives the work: the leader who directed, and for what a person asks of their unit its head. */
export function giversOf(scene: Scene): AccountId[] {
  const part = named(scene)
  if (part?.accountId) return headsOf(scene, part.unitId).filter((id) => id !== part.accountId)
  return only(lastBy(scene, 'direct') ?? scene.document.withAccountId)
}
