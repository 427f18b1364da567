import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Form, Button, Notice, PageHeader } from '#platform/ui/index.ts'
import type { VNode } from 'preact'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** One person's one-time password, to be handed over on paper. */
export type Slip = { readonly displayName: string; readonly username: string; readonly password: string }

/** Slips to print and cut: shown this once, kept nowhere. */
export function SlipsPage({
  slips,
  sealed,
  csrf,
  address,
}: {
  slips: readonly Slip[]
  sealed: string
  csrf: string
  address: string
}): VNode {
  const t = useWords(words)
  return (
    <div class="stack">
      <PageHeader
        title={t('slips', { n: slips.length })}
        lead={t('slips-lead')}
        crumbs={[{ href: urls.accounts(), label: t('accounts') }]}
      />
      <div class="no-print stack tight">
        <Notice tone="warn" title={t('shown-once')} />
        <div class="row">
          <Form action={urls.slipsTable()} csrf={csrf} guard={false} plain>
            <input type="hidden" name="sealed" value={sealed} />
            <Button icon="download">{t('slips-xlsx')}</Button>
          </Form>
          <ButtonLink href={urls.accounts()} variant="primary">
            {t('slips-done')}
          </ButtonLink>
        </div>
      </div>
      <div class="grid">
        {slips.map(({ displayName, username, password }) => (
          <section key={username} class="card">
            <h2>{displayName}</h2>
            <p>
              {t('username')}: <code>{username}</code>
            </p>
            <p>
              {t('one-time-password')}: <code>{password}</code>
            </p>
            <p class="soft">{t('slip-hint', { address })}</p>
          </section>
        ))}
      </div>
    </div>
  )
}
