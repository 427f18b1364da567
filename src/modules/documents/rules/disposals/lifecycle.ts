import { reason, type Verdict } from '#kit/refusal.ts'
import type { CaseFile } from '../../case-file.ts'
import type { Disposal, DisposalMember, DisposalState, DisposalStep } from '../../disposal.ts'
import type { Standing } from '../access.ts'
import { mayDisposeFile } from '../case-files/lifecycle.ts'

/** Every step that each state allows, and where it leads: the list is gathered, reviewed, decided, carried out (Luật Lưu trữ 33/2024/QH15). */
export const disposalWays: Readonly<Record<DisposalState, Partial<Record<DisposalStep, DisposalState>>>> = {
  drafting: { add: 'drafting', 'take-off': 'drafting', submit: 'reviewing', withdraw: 'withdrawn' },
  reviewing: { opine: 'reviewing', 'take-off': 'reviewing', present: 'deciding', withdraw: 'withdrawn' },
  deciding: { 'take-off': 'deciding', approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: { 'carry-out': 'carried-out' },
  'carried-out': {},
  refused: {},
  withdrawn: {},
}

/** The state after a step, or undefined where the step is not possible. */
export const disposalAfter = (state: DisposalState, step: DisposalStep): DisposalState | undefined =>
  disposalWays[state][step]

/** States in which the files of a proposal wait for its outcome and may be in no other one. */
export const isPending = (state: DisposalState): boolean =>
  state === 'drafting' || state === 'reviewing' || state === 'deciding'

const must = (fine: boolean, code: string): Verdict => (fine ? [] : [reason(code)])
const now = ({ state }: Pick<Disposal, 'state'>, step: DisposalStep): Verdict =>
  must(disposalAfter(state, step) !== undefined, `documents.disposal-is-${state}`)

type Council = readonly Pick<DisposalMember, 'accountId' | 'view'>[]
const isMember = ({ accountId }: Standing, council: Council) =>
  council.some((member) => member.accountId === accountId)

/** Reading a proposal and its list: the registry, the leaders, the members of its council. */
export const mayReadDisposal = (standing: Standing, council: Council): Verdict =>
  must(standing.registers || standing.directs || isMember(standing, council), 'documents.disposal-unknown')

/** Beginning a proposal: the registry, which keeps the archive of the authority. */
export const mayDraftDisposal = (standing: Standing): Verdict =>
  must(standing.registers, 'documents.clerks-only')

/** Gathering, submitting, withdrawing, and noting that it was carried out: the registry. */
export const mayPrepareDisposal = (
  standing: Standing,
  disposal: Disposal,
  step: 'add' | 'submit' | 'withdraw' | 'carry-out',
): Verdict => [...mayDraftDisposal(standing), ...now(disposal, step)]

/** Keeping a file back: the registry; the council while it reviews; the leaders while they decide. */
export const mayKeepBack = (standing: Standing, disposal: Disposal, council: Council): Verdict => [
  ...must(
    standing.registers ||
      (disposal.state === 'reviewing' && isMember(standing, council)) ||
      (disposal.state === 'deciding' && standing.directs),
    'documents.disposal-keepers-only',
  ),
  ...now(disposal, 'take-off'),
]

/** Who may be on the council: somebody, and never whoever proposes. */
export const mayBeCouncil = (
  { proposerId }: Pick<Disposal, 'proposerId'>,
  members: readonly string[],
): Verdict => [
  ...must(members.length > 0, 'documents.disposal-council-needed'),
  ...must(!members.some((id) => id === proposerId), 'documents.disposal-not-proposer'),
]

/** Giving an opinion: each member once. */
export const mayOpine = (standing: Standing, disposal: Disposal, council: Council): Verdict => [
  ...must(isMember(standing, council), 'documents.disposal-council-only'),
  ...must(
    !council.some(({ accountId, view }) => accountId === standing.accountId && view !== null),
    'documents.disposal-spoken',
  ),
  ...now(disposal, 'opine'),
]

/** Deciding: a leader, other than whoever proposed. */
export const mayDecideDisposal = (
  standing: Standing,
  disposal: Disposal,
  step: 'approve' | 'refuse',
): Verdict => [
  ...must(standing.directs, 'documents.leaders-only'),
  ...must(standing.accountId !== disposal.proposerId, 'documents.disposal-not-proposer'),
  ...now(disposal, step),
]

/** What stands against ending these files today: each that is still kept, frozen, opened again or not here any more; or that none is left. */
export const mayEndFiles = (files: readonly CaseFile[], today: Temporal.PlainDate): Verdict =>
  files.length === 0
    ? [reason('documents.disposal-empty')]
    : files
        .filter((file) => mayDisposeFile(file, today).length > 0)
        .map(({ code }) => reason('documents.disposal-not-now', { code }))
