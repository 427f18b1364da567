import type { VNode } from 'preact'
import { SignatureTag, signatureUrls, type VerificationOutcome } from '#modules/signatures/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Notice, type Tone } from '#platform/ui/index.ts'
import type { SignedExtract } from '../../extract.ts'
import { words } from '../../messages/index.ts'
import { sayMoment } from '../../pages/say.ts'

/** What is known of an extract's signature: the row, and the newest answer of the verifier about its file. */
export type ShownSignature = {
  readonly signed: SignedExtract
  readonly outcome: Pick<VerificationOutcome, 'indication' | 'trial'> | undefined
}

const tones = { 'TOTAL-PASSED': 'good', INDETERMINATE: 'warn', 'TOTAL-FAILED': 'bad' } as const

function toneOf({ signed, outcome }: ShownSignature): Exclude<Tone, 'plain'> {
  if (!outcome) return signed.trial ? 'warn' : 'info'
  return signed.trial && outcome.indication === 'TOTAL-PASSED' ? 'warn' : tones[outcome.indication]
}

/** That the authority signed an extract, by which certificate and when; a trial certificate says what it is worth. Nothing for an unsigned one. */
export function ExtractSignature({
  language,
  signature,
}: {
  readonly language: Language
  readonly signature: ShownSignature | undefined
}): VNode | null {
  const t = useWords(words)
  if (!signature) return null
  const { holder, issuer, serial, trial, signedAt, level } = signature.signed
  return (
    <Notice tone={toneOf(signature)} title={t('extract-signed')}>
      <p>{t('extract-certificate', { holder, issuer })}</p>
      <p class="soft digest">{t('extract-serial', { serial })}</p>
      <p>{t('extract-signed-at', { at: sayMoment(signedAt, language), level })}</p>
      {trial ? <p>{t('extract-trial')}</p> : null}
      <p class="row">
        <SignatureTag outcome={signature.outcome} />
        <a href={signatureUrls.check()}>{t('extract-check-file')}</a>
      </p>
    </Notice>
  )
}
