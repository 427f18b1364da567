import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatDateTime } from '#kit/vietnamese/index.ts'
import type { SignatureReport } from '#kit/pades/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Card, DescriptionList, Details, Notice } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { gravest, verdictOf } from '../rules/verdict.ts'
import { ChangeList } from './change-list.tsx'

type Props = {
  readonly signature: SignatureReport
  readonly number: number
  readonly language: Language
}

const moment = (at: Temporal.Instant | null, language: Language) =>
  at ? formatDateTime(localTime(at), language) : undefined

/** Remarks that help a person; what only says that all is as usual is left to the engineers. */
function Remarks({ signature }: { readonly signature: SignatureReport }): VNode | null {
  const t = useWords(words)
  const said = gravest(signature)
  const others = signature.findings.filter(
    (finding) =>
      (finding !== said || signature.indication === 'TOTAL-PASSED') &&
      finding !== 'does-not-cover-whole-file',
  )
  return others.length === 0 ? null : (
    <section>
      <h3>{t('remarks')}</h3>
      <ul class="bullets">
        {others.map((finding) => (
          <li key={finding}>{t(finding)}</li>
        ))}
      </ul>
    </section>
  )
}

/** One signature: the sentence that decides, who and when, what changed since, and what engineers ask. */
export function SignatureCard({ signature, number, language }: Props): VNode {
  const t = useWords(words)
  const { signer, kind, coversWholeFile, indication, subIndication, chain } = signature
  const { sentence, tone } = verdictOf(signature)
  const name = signer?.name || t('unnamed')
  const day = (at: Temporal.Instant) => formatDate(localTime(at).toPlainDate(), language)
  return (
    <Card title={t(kind === 'signature' ? 'signature' : 'stamp', { number, name })}>
      <div class="stack">
        <Notice tone={tone}>{t(sentence as 'valid')}</Notice>
        <DescriptionList
          items={[
            { label: t('organisation'), value: signer?.organisation },
            { label: t('unit'), value: signer?.unit },
            { label: t('claimed-time'), value: moment(signature.claimedTime, language) },
            { label: t('proven-time'), value: moment(signature.provenTime, language) },
            { label: t('reason'), value: signature.reason },
            { label: t('location'), value: signature.location },
            { label: t('issuer'), value: signer?.issuer },
            {
              label: t('issued-for'),
              value: signer
                ? t('from-until', { from: day(signer.from), until: day(signer.until) })
                : undefined,
            },
            { label: t('revoked-at'), value: moment(signature.revokedAt, language) },
            { label: t('integrity'), value: t(coversWholeFile ? 'integrity-whole' : 'integrity-later') },
          ]}
        />
        <ChangeList changes={signature.changes} />
        <Remarks signature={signature} />
        <Details summary={t('for-engineers')}>
          <DescriptionList
            items={[
              { label: t('indication'), value: [indication, subIndication].filter(Boolean).join(' / ') },
              { label: t('level'), value: signature.level },
              { label: t('field'), value: signature.field },
              { label: t('serial'), value: signer?.serial },
              { label: 'SHA-256', value: signer?.fingerprint },
              { label: t('chain'), value: chain.map((one) => one.name).join(' ← ') },
            ]}
          />
        </Details>
      </div>
    </Card>
  )
}
