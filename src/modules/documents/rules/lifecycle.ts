import { type Reason, reason, refuse } from '#kit/refusal.ts'
import type { DocumentState, IncomingState, OutgoingState } from '../document.ts'
import type { StepKind } from '../step.ts'

type Ways<State extends string> = Readonly<Record<State, Partial<Record<StepKind, State>>>>

/** An arrived paper (NĐ 30/2020 Đ.20–24): every step that each state allows, and where it leads. */
export const incoming: Ways<IncomingState> = {
  arrived: { register: 'registered', return: 'returned' },
  registered: {
    present: 'presented',
    direct: 'directed',
    file: 'filed',
    return: 'returned',
    recall: 'recalled',
  },
  presented: {
    present: 'presented',
    'send-back': 'registered',
    direct: 'directed',
    file: 'filed',
    return: 'returned',
    recall: 'recalled',
  },
  directed: {
    direct: 'directed',
    'withdraw-direction': 'presented',
    'send-back': 'presented',
    assign: 'in-progress',
    report: 'in-progress',
    complete: 'completed',
    recall: 'recalled',
  },
  'in-progress': {
    direct: 'in-progress',
    'withdraw-direction': 'presented',
    'send-back': 'presented',
    assign: 'in-progress',
    report: 'in-progress',
    complete: 'completed',
    recall: 'recalled',
  },
  completed: { reopen: 'in-progress', recall: 'recalled' },
  filed: { reopen: 'presented', recall: 'recalled' },
  returned: {},
  recalled: {},
}

/** A paper of our own (NĐ 30/2020 Đ.10–19): drafted, checked in content and in form, signed, numbered and issued; never changed after that. */
export const outgoing: Ways<OutgoingState> = {
  drafting: { revise: 'drafting', submit: 'checking', cancel: 'cancelled' },
  checking: { 'approve-content': 'form-checking', 'send-back': 'drafting', cancel: 'cancelled' },
  'form-checking': { 'approve-form': 'signing', 'send-back': 'drafting', cancel: 'cancelled' },
  signing: { sign: 'signed', 'send-back': 'drafting', cancel: 'cancelled' },
  signed: { issue: 'issued', cancel: 'cancelled' },
  issued: { seal: 'issued', withdraw: 'withdrawn', replace: 'replaced' },
  cancelled: {},
  withdrawn: {},
  replaced: {},
}

const ways: Readonly<Record<DocumentState, Partial<Record<StepKind, DocumentState>>>> = {
  ...incoming,
  ...outgoing,
}

/** Steps that tell something and leave the state as it is, wherever the document stands and is not at its end. */
const leavesState: ReadonlySet<StepKind> = new Set([
  'amend',
  'ask-opinion',
  'give-opinion',
  'ask-extension',
  'settle-extension',
  'urge',
  'explain',
  'link',
  'deliver',
  'typeset',
  'copy',
])

/** Whether nothing more can happen to a document in this state. */
export const isOver = (state: DocumentState): boolean => Object.keys(ways[state]).length === 0

/** The state after a step, or undefined where the step is not possible. */
export function stateAfter(state: DocumentState, step: StepKind): DocumentState | undefined {
  const next = ways[state][step]
  if (next) return next
  return leavesState.has(step) && !isOver(state) ? state : undefined
}

/** Why a step is not possible: the sentence of the state in which the document stands. */
export const notNow = (state: DocumentState): Reason => reason(`documents.in-${state}`)

/** The state after a step; refuses with 409 where the document stands elsewhere. */
export function mustFollow(state: DocumentState, step: StepKind): DocumentState {
  return stateAfter(state, step) ?? refuse(409, notNow(state))
}

/** Which steps change the state from here. */
export const stepsFrom = (state: DocumentState): readonly StepKind[] => Object.keys(ways[state]) as StepKind[]
