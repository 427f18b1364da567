import type { Document } from '../../document.ts'
import type { DocumentNotice } from '../../notice-kinds.ts'
import type { StepKind } from '../../step.ts'
import {
  type AccountId,
  giversOf,
  givenNow,
  headsOf,
  lastBy,
  leads,
  named,
  only,
  ownersOf,
  same,
  type Scene,
  withRole,
} from './scene.ts'

/** Who is told of a step, and as what. */
export type Heard = { readonly kind: DocumentNotice; readonly to: readonly AccountId[] }

const rules: Partial<Record<StepKind, (scene: Scene) => readonly Heard[]>> = {
  // What a clerk takes in lies before them; only what came by itself is told.
  receive: (scene) => [
    { kind: 'documents.arrived', to: scene.step.accountId ? [] : withRole(scene, 'clerk') },
  ],
  present: ({ document }) => [{ kind: 'documents.presented', to: only(document.withAccountId) }],
  direct: (scene) => {
    const given = givenNow(scene)
    const units = given.filter(({ accountId }) => !accountId)
    const persons = given.flatMap(({ accountId }) => only(accountId))
    return [
      {
        kind: 'documents.directed',
        to: units.flatMap(({ unitId }) => headsOf(scene, unitId)).filter((id) => !persons.includes(id)),
      },
      { kind: 'documents.assigned', to: persons },
    ]
  },
  assign: (scene) => [
    { kind: 'documents.assigned', to: givenNow(scene).flatMap(({ accountId }) => only(accountId)) },
  ],
  'ask-opinion': ({ opinions, step }) => [
    {
      kind: 'documents.asked',
      to: opinions.flatMap(({ askedAt, askedOf }) => (same(askedAt, step.at) ? [askedOf] : [])),
    },
  ],
  'give-opinion': ({ opinions, step }) => [
    {
      kind: 'documents.answered',
      to: opinions.flatMap(({ answeredAt, askedBy }) => (same(answeredAt, step.at) ? only(askedBy) : [])),
    },
  ],
  'ask-extension': (scene) => [{ kind: 'documents.asked', to: giversOf(scene) }],
  'settle-extension': (scene) => {
    const part = named(scene)
    return [{ kind: 'documents.answered', to: part ? ownersOf(scene, part) : [] }]
  },
  urge: (scene) => {
    const part = named(scene) ?? leads(scene)
    return [{ kind: 'documents.urged', to: part ? ownersOf(scene, part) : [] }]
  },
  explain: (scene) => [{ kind: 'documents.answered', to: only(lastBy(scene, 'urge')) }],
  'send-back': (scene) => {
    const { document, step } = scene
    if (document.direction === 'outgoing')
      return [{ kind: 'documents.sent-back', to: only(document.drafterId) }]
    const leader = document.withAccountId ?? lastBy(scene, 'direct')
    return [
      {
        kind: 'documents.sent-back',
        to: step.stateAfter === 'registered' ? withRole(scene, 'clerk') : only(leader),
      },
    ]
  },
  reopen: (scene) => [
    {
      kind: 'documents.sent-back',
      to: scene.assignments
        .filter(({ part, underId }) => part === 'lead' && !underId)
        .slice(-1)
        .flatMap((part) => ownersOf(scene, part)),
    },
  ],
  complete: (scene) => [{ kind: 'documents.settled', to: only(lastBy(scene, 'direct')) }],
  recall: (scene) => [
    {
      kind: 'documents.taken-back',
      to: [...withRole(scene, 'clerk'), ...scene.assignments.flatMap((part) => ownersOf(scene, part))],
    },
  ],
  submit: (scene) => [{ kind: 'documents.to-check', to: headsOf(scene, scene.document.unitId) }],
  'approve-content': (scene) => [{ kind: 'documents.to-check', to: withRole(scene, 'clerk') }],
  'approve-form': ({ document }) => [{ kind: 'documents.to-sign', to: only(document.withAccountId) }],
  sign: (scene) => [{ kind: 'documents.to-issue', to: withRole(scene, 'clerk') }],
  issue: ({ document, ...scene }) => [
    {
      kind: 'documents.settled',
      to: only(document.drafterId, scene.steps.findLast(({ kind }) => kind === 'sign')?.accountId),
    },
  ],
  withdraw: ({ document }) => [{ kind: 'documents.taken-back', to: only(document.drafterId) }],
  replace: ({ document }) => [{ kind: 'documents.taken-back', to: only(document.drafterId) }],
}

/** Whose matter a step is; those who follow the paper hear of every step besides. */
export const hearersOf = (scene: Scene): readonly Heard[] => rules[scene.step.kind]?.(scene) ?? []

/** Steps that end what was waited for: reminders of the paper are taken back. */
export const endsWaiting = (state: Document['state']): boolean => !['directed', 'in-progress'].includes(state)
