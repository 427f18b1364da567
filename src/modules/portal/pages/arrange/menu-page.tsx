import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, DataTable, Form, FormActions, type Option, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf } from '#platform/web/index.ts'
import { arrangeWords, deskWords, words } from '../../messages/index.ts'
import type { Section } from '../../site.ts'
import { deskUrls } from '../../urls.ts'
import { serviceWords } from '../site-services.ts'
import { type ArrangeProps, ArrangeTabs } from './settings-page.tsx'

/** One line of the menu as it stands in the form; `to` is empty for a line that is not there. */
export type MenuLine = {
  readonly label: string
  readonly labelEn: string
  readonly to: string
  readonly address: string
  readonly inside: boolean
}

/** The menu of a site, line by line, with a few empty ones to go on. */
export function MenuPage({
  language,
  csrf,
  form,
  site,
  sections,
  lines,
}: ArrangeProps & { readonly sections: readonly Section[]; readonly lines: readonly MenuLine[] }): VNode {
  const t = useWords(arrangeWords)
  const desk = useWords(deskWords)
  const shown = useWords(words)
  const options: Option[] = [
    { value: 'address', label: t('other-address') },
    ...sections.map(({ id, name }) => ({
      value: `section:${id}`,
      label: name,
      group: t('group-sections'),
    })),
    ...serviceWords.map((word) => ({
      value: `service:${word}`,
      label: shown(word),
      group: t('group-services'),
    })),
  ]
  const groups = [...Map.groupBy(options, ({ group = '' }) => group)]
  const rows = lines.map((line, at) => ({ ...line, number: at + 1 }))
  return (
    <div class="stack">
      <PageHeader
        title={t('menu')}
        lead={t('menu-lead')}
        crumbs={[
          { href: deskUrls.desk(), label: desk('desk') },
          { href: deskUrls.settings({ site: site.slug }), label: site.name },
        ]}
      />
      <ArrangeTabs site={site} now="menu" />
      <Form
        action={deskUrls.menu({ site: site.slug })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        wide
      >
        <DataTable
          caption={t('menu')}
          captionHidden
          rows={rows}
          rowKey={({ number }) => String(number)}
          columns={[
            {
              key: 'label',
              head: t('label'),
              main: true,
              cell: ({ number, label }) => (
                <input
                  class="input"
                  name={`label-${number}`}
                  maxlength={60}
                  aria-label={t('line-label', { number })}
                  value={label}
                />
              ),
            },
            {
              key: 'to',
              head: t('leads-to'),
              cell: ({ number, to }) => (
                <select class="input" name={`to-${number}`} aria-label={t('line-to', { number })}>
                  <option value="">{t('nowhere')}</option>
                  {groups.map(([group, list]) => {
                    const shown = list.map(({ value, label }) => (
                      <option key={value} value={value} selected={value === to}>
                        {label}
                      </option>
                    ))
                    return group ? (
                      <optgroup key={group} label={group}>
                        {shown}
                      </optgroup>
                    ) : (
                      shown
                    )
                  })}
                </select>
              ),
            },
            {
              key: 'address',
              head: t('address'),
              cell: ({ number, address }) => (
                <input
                  class="input"
                  name={`address-${number}`}
                  maxlength={500}
                  inputMode="url"
                  aria-label={t('line-address', { number })}
                  value={address}
                />
              ),
            },
            {
              key: 'en',
              head: t('name-en'),
              cell: ({ number, labelEn }) => (
                <input
                  class="input"
                  name={`en-${number}`}
                  maxlength={60}
                  aria-label={t('line-label-en', { number })}
                  value={labelEn}
                />
              ),
            },
            {
              key: 'inside',
              head: t('inside'),
              cell: ({ number, inside }) => (
                <input
                  type="checkbox"
                  name={`inside-${number}`}
                  value="1"
                  aria-label={t('line-inside', { number })}
                  checked={inside}
                />
              ),
            },
          ]}
        />
        <FormActions>
          <Button variant="primary">{t('keep')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
