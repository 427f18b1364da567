import type { VNode } from 'preact'
import { Island } from '#platform/islands/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'

type Props = {
  readonly operation: 'SignApproved' | 'SignIssued' | 'SignAppendix' | 'SignCopy'
  /** Makes the addresses of one signature and answers with the question for the program. */
  readonly prepare: string
  /** Takes what the program brought and answers where to go. */
  readonly finish: string
  readonly csrf: string
}

/** The button that has the program on the person's machine sign with the USB token there. */
export function DesktopButton({ operation, prepare, finish, csrf }: Props): VNode {
  const t = useWords(words)
  const codes = [
    'desktop-missing',
    'desktop-closed',
    'desktop-late',
    'desktop-refused',
    'desktop-answer-wrong',
  ] as const
  const told = Object.fromEntries(codes.map((code) => [code, t(code)])) as Record<
    (typeof codes)[number],
    string
  >
  const said = {
    sign: t('desktop-sign'),
    waiting: t('desktop-waiting'),
    failed: t('desktop-failed'),
    ...told,
  }
  return (
    <>
      <Island name="desktop-signing" props={{ operation, prepare, finish, csrf, words: said }} />
      <noscript>
        <p class="soft">{t('desktop-needs-script')}</p>
      </noscript>
    </>
  )
}
