import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, DescriptionList, Notice, PageHeader, TextField } from '#platform/ui/index.ts'
import { proofWords } from '../../messages/index.ts'
import type { Proof, SignedProof } from '../../proof.ts'
import { spacedCode } from '../../rules/proof.ts'
import { portalUrls } from '../../urls.ts'
import { proofFacts } from './proof-facts.ts'
import { ProofSignature } from './proof-page.tsx'

/** Where whoever holds a sheet types its code. */
export function CompareForm({ typed, unknown }: { typed: string; unknown: boolean }): VNode {
  const t = useWords(proofWords)
  return (
    <div class="stack">
      <PageHeader title={t('compare-title')} lead={t('compare-lead')} />
      {unknown ? <Notice tone="warn" title={t('no-such-code')} /> : null}
      <form class="form" method="get" action={portalUrls.compareProof()}>
        <TextField name="ma" label={t('compare-code')} value={typed} maxlength={40} />
        <Button variant="primary">{t('compare-do')}</Button>
      </form>
    </div>
  )
}

/** What is known of a proof, for whoever holds the sheet: its facts and whether they are whole; the text itself stands on the sheet. */
export function ComparePage({
  language,
  proof,
  signed,
  whole,
}: {
  readonly language: Language
  readonly proof: Proof
  readonly signed: SignedProof | undefined
  readonly whole: boolean
}): VNode {
  const t = useWords(proofWords)
  const { content, code, digest } = proof
  return (
    <div class="stack">
      <PageHeader title={t('compare-title')} lead={t('code', { code: spacedCode(code) })} />
      <Notice tone={whole ? 'good' : 'bad'} title={t(whole ? 'genuine' : 'broken')} />
      <DescriptionList items={proofFacts(content, language)} />
      <ProofSignature signed={signed} language={language} />
      <p class="soft digest">{t('digest', { digest })}</p>
    </div>
  )
}
