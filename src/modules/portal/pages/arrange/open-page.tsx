import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, PageHeader, Radios, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf } from '#platform/web/index.ts'
import { arrangeWords, deskWords } from '../../messages/index.ts'
import { accents } from '../../site.ts'
import { deskUrls } from '../../urls.ts'
import type { ArrangeProps } from './settings-page.tsx'

/** Opening a site: its name, its path, its colour; everything else comes with it. */
export function OpenPage({ language, csrf, form }: Omit<ArrangeProps, 'site'>): VNode {
  const t = useWords(arrangeWords)
  const desk = useWords(deskWords)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <>
      <PageHeader
        title={t('open-site')}
        lead={t('open-lead')}
        crumbs={[{ href: deskUrls.desk(), label: desk('desk') }]}
      />
      <Form action={deskUrls.openSite()} csrf={csrf} complaints={complaintsOf(form, language)}>
        <TextField {...field('name')} label={t('site-name')} hint={t('site-name-hint')} maxlength={200} />
        <TextField {...field('slug')} label={t('slug')} hint={t('slug-hint')} maxlength={60} />
        <Radios
          {...field('kind')}
          label={t('kind')}
          options={(['authority', 'topic'] as const).map((kind) => ({
            value: kind,
            label: t(`kind-${kind}`),
          }))}
        />
        <TextField {...field('tagline')} label={t('tagline')} maxlength={200} optional />
        <TextField
          {...field('responsible')}
          label={t('responsible')}
          hint={t('responsible-hint')}
          maxlength={200}
          optional
        />
        <Radios
          {...field('accent')}
          label={t('accent')}
          options={accents.map((accent) => ({ value: accent, label: t(`accent-${accent}`) }))}
        />
        <FormActions>
          <Button variant="primary">{t('open')}</Button>
          <ButtonLink href={deskUrls.desk()}>{desk('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
