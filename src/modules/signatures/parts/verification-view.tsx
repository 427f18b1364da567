import type { ComponentChildren, VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import type { PdfReport } from '#kit/pades/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Notice, StatusTag } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { verdictOfFile } from '../rules/verdict.ts'
import type { Verification } from '../verification.ts'
import { SignatureCard } from './signature-card.tsx'

const icons = { good: 'shield-check', warn: 'shield-alert', bad: 'shield-x' } as const

/** The answer about a file: one sentence, then every signature. */
export function VerificationView({
  report,
  children,
}: {
  readonly report: PdfReport
  readonly children?: ComponentChildren
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const { sentence, tone } = verdictOfFile(report)
  const more = sentence === 'file-valid' ? null : t(`${sentence}-words` as 'file-open-words')
  return (
    <>
      <Notice tone={tone} title={t(sentence as 'file-open')}>
        {more ? <p>{more}</p> : null}
        {children}
      </Notice>
      {report.signatures.map((signature, at) => (
        <SignatureCard key={at} number={at + 1} {...{ signature, language }} />
      ))}
    </>
  )
}

/** Whether the signatures of a kept file hold, in a line that leads to why; nothing for a file that nobody signed. */
export function FileVerdict({
  verification,
  href,
}: {
  readonly verification: Verification | undefined
  readonly href: string
}): VNode | null {
  const t = useWords(words)
  const language = useLanguage()
  if (!verification || (verification.report.signatures.length === 0 && !verification.report.unreadable))
    return null
  const { sentence, tone } = verdictOfFile(verification.report)
  if (verification.report.unreadable) return null
  return (
    <p class="row">
      <StatusTag tone={tone} icon={icons[tone]}>
        {t(sentence as 'file-open')}
      </StatusTag>
      <a href={href}>{t('see-signatures', { count: verification.report.signatures.length })}</a>
      <span class="soft">
        {t('verified-at', { at: formatDateTime(localTime(verification.at), language) })}
      </span>
    </p>
  )
}
