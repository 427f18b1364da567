import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { signatureUrls } from '#modules/signatures/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DescriptionList, Notice, PageHeader } from '#platform/ui/index.ts'
import { deskWords, proofWords } from '../../messages/index.ts'
import type { Proof, SignedProof } from '../../proof.ts'
import { spacedCode } from '../../rules/proof.ts'
import { deskUrls } from '../../urls.ts'
import { proofFacts } from './proof-facts.ts'

/** That the authority signed a proof, by which certificate and when. */
export function ProofSignature({
  signed,
  language,
}: {
  readonly signed: SignedProof | undefined
  readonly language: Language
}): VNode {
  const t = useWords(proofWords)
  if (!signed) return <Notice tone="info" title={t('not-signed')} />
  const { holder, issuer, level, trial, signedAt } = signed
  return (
    <Notice tone={trial ? 'warn' : 'good'} title={t('signed')}>
      <p>{t('signed-by', { holder, issuer })}</p>
      <p>{t('signed-at', { at: formatDateTime(signedAt, language), level })}</p>
      {trial ? <p>{t('signed-trial')}</p> : null}
      <p>
        <a href={signatureUrls.check()}>{t('check-file')}</a>
      </p>
    </Notice>
  )
}

/** A proof of publication with its code, its facts and its signature. */
export function ProofPage({
  language,
  proof,
  signed,
  address,
  maySign,
}: {
  readonly language: Language
  readonly proof: Proof
  readonly signed: SignedProof | undefined
  readonly address: string
  readonly maySign: boolean
}): VNode {
  const t = useWords(proofWords)
  const desk = useWords(deskWords)
  const { id, content, code, digest, madeByName, madeAt, editionId } = proof
  return (
    <div class="stack">
      <PageHeader
        title={t('proof')}
        lead={content.title}
        crumbs={[
          { href: deskUrls.desk(), label: desk('desk') },
          { href: deskUrls.edition({ edition: editionId }), label: content.title },
        ]}
        actions={
          <>
            <ButtonLink variant="primary" icon="file-text" download href={deskUrls.proofPdf({ proof: id })}>
              {t(signed ? 'proof-signed-pdf' : 'proof-pdf')}
            </ButtonLink>
            {maySign ? (
              <ButtonLink icon="shield-check" href={deskUrls.signProof({ proof: id })}>
                {t('sign-proof')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div class="stack" id="xac-nhan" data-live-topic={`publication-proof:${id}`}>
        <ProofSignature signed={signed} language={language} />
        <DescriptionList items={proofFacts(content, language)} />
        <p>
          <strong>{t('code', { code: spacedCode(code) })}</strong>
        </p>
        <p>
          <a href={address}>{t('compare', { address })}</a>
        </p>
        <p class="soft">{t('made-by', { name: madeByName, at: formatDateTime(madeAt, language) })}</p>
        <p class="soft digest">{t('digest', { digest })}</p>
      </div>
    </div>
  )
}
