import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  Notice,
  PageHeader,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { deskWords } from '../messages/index.ts'
import { articleName } from '../rules/address.ts'
import type { Section, Site } from '../site.ts'
import type { Offered } from '../store/offers.ts'
import { deskUrls, sitePages } from '../urls.ts'

/** An article that another site offers: show it, say it in one's own words, or leave it. */
export function AdoptPage({
  language,
  csrf,
  form,
  title,
  site,
  offer,
  sections,
}: {
  language: Language
  csrf: string
  form: FormState
  title: string
  site: Site
  offer: Offered
  sections: readonly Section[]
}): VNode {
  const t = useWords(deskWords)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <>
      <PageHeader
        title={title}
        lead={t('adopt-lead')}
        crumbs={[{ href: deskUrls.desk(), label: t('desk') }]}
      />
      {offer.decision ? <Notice tone="info" title={t(`decided-${offer.decision}`)} /> : null}
      {offer.correctedSince ? <Notice tone="warn" title={t('corrected-since')} /> : null}
      <article class="card stack tight">
        <h2>
          <a href={sitePages.article.link(undefined, { article: articleName(offer) })}>{offer.title}</a>
        </h2>
        <p>{offer.lead}</p>
      </article>
      <Form
        action={deskUrls.adopt({ article: offer.articleId })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
      >
        <input type="hidden" name="site" value={site.id} />
        <SelectField
          {...field('section')}
          label={`${t('adopt-into')} (${site.name})`}
          options={sections.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...field('why')} label={t('decline-why')} maxlength={300} optional />
        <FormActions>
          <Button variant="primary" name="decision" value="adopted">
            {t('adopt')}
          </Button>
          <Button name="decision" value="localised">
            {t('localise')}
          </Button>
          <Button name="decision" value="declined">
            {t('decline')}
          </Button>
          <ButtonLink href={deskUrls.desk()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
