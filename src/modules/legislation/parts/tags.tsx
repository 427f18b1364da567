import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag, type Tone } from '#platform/ui/index.ts'
import type { ConsultationState, Remark } from '../consultation.ts'
import type { LegalState } from '../legal-document.ts'
import { words } from '../messages/index.ts'

const tones: Readonly<Record<LegalState, Tone>> = {
  draft: 'plain',
  submitted: 'info',
  returned: 'warn',
  public: 'good',
  past: 'plain',
  discarded: 'plain',
}

/** Where an edition stands. */
export function LegalStateTag({ state }: { state: LegalState }): VNode {
  const t = useWords(words)
  return <StatusTag tone={tones[state]}>{t(`state-${state}`)}</StatusTag>
}

const consultationTones: Readonly<Record<ConsultationState, Tone>> = {
  draft: 'plain',
  submitted: 'info',
  returned: 'warn',
  discarded: 'plain',
  coming: 'info',
  open: 'good',
  closed: 'warn',
  reported: 'good',
  withdrawn: 'plain',
}

/** Where a consultation stands. */
export function ConsultationTag({ state }: { state: ConsultationState }): VNode {
  const t = useWords(words)
  return <StatusTag tone={consultationTones[state]}>{t(`consultation-${state}`)}</StatusTag>
}

/** Whether a remark is shown. */
export function RemarkTag({ decision }: Pick<Remark, 'decision'>): VNode {
  const t = useWords(words)
  const tone = decision === null ? 'warn' : decision === 'shown' ? 'good' : 'plain'
  return <StatusTag tone={tone}>{t(decision === null ? 'remark-new' : `remark-${decision}`)}</StatusTag>
}
