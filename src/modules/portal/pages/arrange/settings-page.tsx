import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  PageHeader,
  Radios,
  Tabs,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { arrangeWords, deskWords } from '../../messages/index.ts'
import { accents, type Site } from '../../site.ts'
import { deskUrls, portalUrls } from '../../urls.ts'

const parts = ['settings', 'pictures', 'front', 'sections', 'menu'] as const

/** The screens on which a site is arranged. */
export function ArrangeTabs({ site, now }: { site: Site; now: (typeof parts)[number] }): VNode {
  const t = useWords(arrangeWords)
  return (
    <Tabs
      label={t('settings')}
      tabs={parts.map((part) => ({
        href: deskUrls[part]({ site: site.slug }),
        label: t(part),
        current: part === now,
      }))}
    />
  )
}

export type ArrangeProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly site: Site
}

/** What a site is called, how it looks, what its first page is built of. */
export function SettingsPage({ language, csrf, form, site }: ArrangeProps): VNode {
  const t = useWords(arrangeWords)
  const desk = useWords(deskWords)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <div class="stack">
      <PageHeader
        title={site.name}
        lead={t('settings-lead')}
        crumbs={[{ href: deskUrls.desk(), label: desk('desk') }]}
      />
      <ArrangeTabs site={site} now="settings" />
      <Form
        action={deskUrls.settings({ site: site.slug })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
      >
        <TextField {...field('name')} label={t('site-name')} maxlength={200} />
        <TextField {...field('tagline')} label={t('tagline')} maxlength={200} optional />
        <TextField
          {...field('responsible')}
          label={t('responsible')}
          hint={t('responsible-hint')}
          maxlength={200}
          optional
        />
        <TextField
          {...field('host')}
          label={t('host')}
          hint={t('host-hint', { path: portalUrls.site({ site: site.slug }) })}
          maxlength={253}
          optional
        />
        <Radios
          {...field('accent')}
          label={t('accent')}
          options={accents.map((accent) => ({ value: accent, label: t(`accent-${accent}`) }))}
        />
        <FormActions>
          <Button variant="primary">{t('keep')}</Button>
          <ButtonLink href={deskUrls.desk()}>{desk('back')}</ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
