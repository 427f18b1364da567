import type { ComponentChildren, VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Details,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Edition } from '../article.ts'
import type { ShownMedia } from '../media.ts'
import { ProofsOfEdition } from '../parts/proofs-of-edition.tsx'
import type { Proof } from '../proof.ts'
import { isOpenToWriting } from '../edition-state.ts'
import { deskWords, mediaWords, writingWords } from '../messages/index.ts'
import { ArticleBody } from '../parts/article-body.tsx'
import { EditionTag } from '../parts/edition-tag.tsx'
import { Happening } from '../parts/happening.tsx'
import { EndForm } from '../parts/end-form.tsx'
import { HeldNotice } from '../parts/notice-lines.tsx'
import { LeadPicture } from '../parts/media/lead-picture.tsx'
import { type Rated, WhatReadersThink } from '../parts/participation/what-readers-think.tsx'
import { ChecksList } from '../parts/writing/checks.tsx'
import type { Deeds } from '../rules/deeds.ts'
import type { Site } from '../site.ts'
import { deskUrls, sitePages } from '../urls.ts'
import type { Checks } from './writing/say-checks.ts'

export type EditionPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly site: Site
  readonly edition: Edition
  readonly proofs: readonly Proof[]
  readonly editions: readonly Edition[]
  /** Everything of the library that it shows. */
  readonly media: readonly ShownMedia[]
  /** The page that readers see; undefined where it is not public. */
  readonly publicHref: string | undefined
  readonly checks: Checks
  /** Whether something in it looks like personal data. */
  readonly exposes: boolean
  /** What the reader may do with it now. */
  readonly deeds: Deeds
  /** What readers gave the article. */
  readonly rated: Rated | undefined
  /** Telling it outward, where it is public. */
  readonly outward?: ComponentChildren
}

function Deed({
  action,
  csrf,
  children,
}: {
  action: string
  csrf: string
  children: ComponentChildren
}): VNode {
  return (
    <Form action={action} csrf={csrf} guard={false}>
      {children}
    </Form>
  )
}

function NextSteps({ csrf, form, language, edition, deeds, exposes }: EditionPageProps): VNode {
  const t = useWords(deskWords)
  const m = useWords(mediaWords)
  const at = { edition: edition.id }
  const field = (name: string) => fieldOf(form, name, language)
  const time = (
    <TextField {...field('publishAt')} label={t('publish-at')} hint={t('publish-at-hint')} short optional />
  )
  /** Asked where personal data was found; each form has a field of its own. */
  const disclosure = (deed: string) =>
    exposes ? (
      <TextField
        {...field('disclosure')}
        id={`truong-disclosure-${deed}`}
        label={t('disclosure')}
        hint={t('disclosure-hint')}
        maxlength={300}
      />
    ) : null
  return (
    <div class="stack">
      <div class="row">
        {deeds.change ? <ButtonLink href={deskUrls.edit(at)}>{t('change')}</ButtonLink> : null}
        {deeds.change ? <ButtonLink href={deskUrls.shown(at)}>{m('shown-title')}</ButtonLink> : null}
        {deeds.unschedule ? (
          <Deed action={deskUrls.unschedule(at)} csrf={csrf}>
            <Button>{t('unschedule')}</Button>
          </Deed>
        ) : null}
        {deeds.correct ? (
          <Deed action={deskUrls.correct({ article: edition.articleId })} csrf={csrf}>
            <Button>{t('correct')}</Button>
          </Deed>
        ) : null}
        {deeds.translate ? (
          <Deed action={deskUrls.translate({ article: edition.articleId })} csrf={csrf}>
            <Button>{t('translate')}</Button>
          </Deed>
        ) : null}
        {deeds.offerDown ? (
          <Deed action={deskUrls.offer({ article: edition.articleId })} csrf={csrf}>
            <input type="hidden" name="direction" value="down" />
            <Button>{t('offer-down')}</Button>
          </Deed>
        ) : null}
        {deeds.offerUp ? (
          <Deed action={deskUrls.offer({ article: edition.articleId })} csrf={csrf}>
            <input type="hidden" name="direction" value="up" />
            <Button>{t('offer-up')}</Button>
          </Deed>
        ) : null}
      </div>
      {deeds.submit ? (
        <Form action={deskUrls.submit(at)} csrf={csrf} guard={false}>
          {disclosure('submit')}
          <FormActions>
            <Button variant="primary">{t('submit')}</Button>
          </FormActions>
        </Form>
      ) : null}
      {deeds.approve ? (
        <Form action={deskUrls.approve(at)} csrf={csrf} guard={false}>
          {disclosure('approve')}
          {time}
          <FormActions>
            <Button variant="primary">{t('approve')}</Button>
          </FormActions>
        </Form>
      ) : null}
      {deeds.giveBack ? (
        <Details summary={t('give-back')}>
          <Form action={deskUrls.giveBack(at)} csrf={csrf} guard={false}>
            <TextArea {...field('why')} label={t('give-back-why')} rows={2} maxlength={500} />
            <FormActions>
              <Button>{t('give-back')}</Button>
            </FormActions>
          </Form>
        </Details>
      ) : null}
      {deeds.force ? (
        <Details summary={t('force')}>
          <Form action={deskUrls.force(at)} csrf={csrf} guard={false}>
            <p>{t('force-lead')}</p>
            <TextField {...field('why')} label={t('force-why')} maxlength={300} />
            {disclosure('force')}
            {time}
            <FormActions>
              <Button>{t('force')}</Button>
            </FormActions>
          </Form>
        </Details>
      ) : null}
      {deeds.discard ? (
        <Details summary={t('discard')}>
          <Deed action={deskUrls.discard(at)} csrf={csrf}>
            <p>{t('discard-lead')}</p>
            <Button variant="danger">{t('discard')}</Button>
          </Deed>
        </Details>
      ) : null}
      {deeds.end ? (
        <EndForm articleId={edition.articleId} csrf={csrf} form={form} language={language} />
      ) : null}
    </div>
  )
}

/** An edition as readers will see it, where it stands, and what may be done with it. */
export function EditionPage(props: EditionPageProps): VNode {
  const { language, site, edition, editions, media, proofs, publicHref, form } = props
  const t = useWords(deskWords)
  const w = useWords(writingWords)
  const complaints = complaintsOf(form, language)
  return (
    <div class="stack loose">
      <PageHeader
        title={edition.title || t('no-title')}
        lead={`${site.name} · ${t('edition-number', { number: edition.number })} · ${edition.madeByName}`}
        crumbs={[{ href: deskUrls.desk(), label: t('desk') }]}
      />
      {complaints.length > 0 ? (
        <Notice tone="bad" title={complaints.map(({ sentence }) => sentence).join(' ')} />
      ) : null}
      <p class="row">
        <EditionTag state={edition.state} publishAt={edition.publishAt} />
        {publicHref ? <a href={publicHref}>{t('see-public')}</a> : null}
        <a href={deskUrls.previews({ edition: edition.id })}>{t('previews')}</a>
      </p>
      {props.checks.groups.length > 0 || isOpenToWriting(edition.state) ? (
        <ChecksList checks={props.checks} title={w('checks')} />
      ) : null}
      <NextSteps {...props} />
      <article class="article card">
        {edition.lead ? <p class="lead">{edition.lead}</p> : null}
        <LeadPicture body={edition.body} media={media} leadMediaId={edition.leadMediaId} />
        {edition.event ? <Happening event={edition.event} /> : null}
        {edition.notice ? <HeldNotice term={edition.notice} /> : null}
        <ArticleBody
          body={edition.body}
          media={media}
          filePage={(key) => sitePages.file.link(undefined, { key })}
        />
        {edition.byline ? <p class="byline">{edition.byline}</p> : null}
      </article>
      {edition.state === 'public' || edition.state === 'past' ? (
        <ProofsOfEdition editionId={edition.id} proofs={proofs} csrf={props.csrf} language={language} />
      ) : null}
      <WhatReadersThink rated={props.rated} />
      {props.outward}
      <section class="stack tight">
        <h2>{t('all-editions')}</h2>
        <p>
          <a href={deskUrls.history({ article: edition.articleId })}>{t('history-title')}</a>
        </p>
        <ol class="titles">
          {editions.map((one) => (
            <li key={one.id}>
              <a
                href={deskUrls.edition({ edition: one.id })}
                aria-current={one.id === edition.id ? 'page' : undefined}
              >
                {t('edition-number', { number: one.number })}
              </a>{' '}
              <EditionTag state={one.state} publishAt={one.publishAt} />{' '}
              <span class="soft">
                {one.madeByName}, {formatDateTime(one.changedAt, language)}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
