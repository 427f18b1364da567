import type { EditionState, EditionStep } from './article.ts'

/** Where an edition stands: what its publication says, before what was last done with it. */
export function editionStateOf(step: EditionStep | null, publication: 'open' | 'ended' | null): EditionState {
  if (publication) return publication === 'open' ? 'public' : 'past'
  if (step === 'approved' || step === 'forced' || step === 'imported') return 'scheduled'
  if (step === null || step === 'unscheduled') return 'draft'
  return step
}

/** Whether an edition may still be written in: nobody was asked to read it, or it came back. */
export const isOpenToWriting = (state: EditionState): boolean => state === 'draft' || state === 'returned'
