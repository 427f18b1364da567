import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, DataTable, Form, FormActions } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import { frontWords } from '../../messages/index.ts'
import { type FrontLink, frontLinkLimit, type Site } from '../../site.ts'
import { deskUrls } from '../../urls.ts'

export type FrontLinksProps = {
  readonly language: Language
  readonly csrf: string
  readonly site: Site
  /** What was typed of the links and is wrong. */
  readonly form: FormState
  readonly links: readonly FrontLink[]
}

/** The links of a first page to other offices, line by line. */
export function FrontLinks({ site, csrf, form, links, language }: FrontLinksProps): VNode {
  const t = useWords(frontWords)
  const rows = Array.from({ length: frontLinkLimit }, (_, at) => ({ number: at + 1, ...links[at] }))
  const typed = (name: string, otherwise = '') => {
    const value = form.values[name]
    return typeof value === 'string' ? value : otherwise
  }
  const input = (name: string, label: string, value: string, most: number) => (
    <input
      class="input"
      id={`truong-${name}`}
      name={name}
      aria-label={label}
      maxlength={most}
      value={value}
    />
  )
  return (
    <section class="stack">
      <h2>{t('links')}</h2>
      <p class="soft">{t('links-lead', { most: frontLinkLimit })}</p>
      <Form
        action={deskUrls.frontLinks({ site: site.slug })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        wide
      >
        <DataTable
          caption={t('links')}
          captionHidden
          rows={rows}
          rowKey={({ number }) => String(number)}
          columns={[
            {
              key: 'label',
              head: t('links-name'),
              main: true,
              cell: ({ number, label }) =>
                input(`label-${number}`, t('link-label', { number }), typed(`label-${number}`, label), 80),
            },
            {
              key: 'to',
              head: t('links-address'),
              cell: ({ number, to }) =>
                input(`to-${number}`, t('link-to', { number }), typed(`to-${number}`, to), 500),
            },
          ]}
        />
        <FormActions>
          <Button variant="primary">{t('keep-links')}</Button>
        </FormActions>
      </Form>
    </section>
  )
}
