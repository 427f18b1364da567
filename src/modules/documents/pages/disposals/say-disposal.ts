import type { Tone } from '#platform/ui/index.ts'
import type { DisposalState } from '../../disposal.ts'

/** One colour for each state of a proposal to dispose of files. */
export const toneOfDisposal: Readonly<Record<DisposalState, Tone>> = {
  drafting: 'plain',
  reviewing: 'info',
  deciding: 'warn',
  approved: 'good',
  'carried-out': 'good',
  refused: 'bad',
  withdrawn: 'plain',
}
