import type { VNode } from 'preact'
import { plainText, type RichText } from '#kit/rich-text/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Pagination,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import type { Edition } from '../../article.ts'
import { type Media, mediaKinds, type ShownMedia } from '../../media.ts'
import { deskWords, mediaWords } from '../../messages/index.ts'
import { Picture } from '../../parts/media/picture.tsx'
import { ShownForm } from '../../parts/media/shown-form.tsx'
import { Thumbnail } from '../../parts/media/thumbnail.tsx'
import type { MediaPlace } from '../../rules/media/in-text.ts'
import { deskUrls } from '../../urls.ts'
import type { Looked } from './library-page.tsx'

export type ShownPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly edition: Edition
  /** What the edition shows already, and where in its text. */
  readonly shown: readonly ShownMedia[]
  readonly places: readonly MediaPlace[]
  /** The library, as it was looked through. */
  readonly media: readonly Media[]
  /** Captions that a film may be given. */
  readonly captions: readonly Media[]
  readonly looked: Looked
  readonly nextHref: string | undefined
  readonly previousHref: string | undefined
}

function Lead({ csrf, edition, shown }: ShownPageProps): VNode {
  const t = useWords(mediaWords)
  const at = { edition: edition.id }
  const lead = shown.find(({ id }) => id === edition.leadMediaId)
  const pictures = shown.filter(({ kind, id }) => kind === 'picture' && id !== edition.leadMediaId)
  return (
    <section class="stack tight">
      <h2>{t('lead')}</h2>
      <p class="soft">{t('lead-hint')}</p>
      {lead?.banner ? (
        <figure class="preview small">
          <Picture rendition={lead.banner} alt={lead.alt} sizes="16rem" />
        </figure>
      ) : (
        <p>{lead ? lead.name : t('no-lead')}</p>
      )}
      <div class="row">
        {lead ? (
          <Form action={deskUrls.lead(at)} csrf={csrf} guard={false}>
            <input type="hidden" name="lead" value="" />
            <Button>{t('no-lead')}</Button>
          </Form>
        ) : null}
        {pictures.slice(0, 6).map(({ id, name }) => (
          <Form key={id} action={deskUrls.lead(at)} csrf={csrf} guard={false}>
            <input type="hidden" name="lead" value={id} />
            <Button icon="image">
              {t('choose-lead')}: {name}
            </Button>
          </Form>
        ))}
      </div>
    </section>
  )
}

const firstWords = (words: string) =>
  words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, '')}…` : words

function Pick(props: ShownPageProps): VNode {
  const { csrf, edition, media, looked, nextHref, previousHref } = props
  const t = useWords(mediaWords)
  const at = { edition: edition.id }
  const body = edition.body as RichText
  const places = [
    { value: '0', label: t('at-start') },
    ...body.blocks.map((block, index) => ({
      value: String(index + 1),
      label: t('after-block', {
        words: firstWords(plainText({ version: 1, blocks: [block] })) || `{{${index + 1}}}`,
      }),
    })),
  ]
  const kinds = [
    { value: '', label: t('all-kinds') },
    ...mediaKinds
      .filter((kind) => kind !== 'captions')
      .map((kind) => ({ value: kind, label: t(`kind-${kind}`) })),
  ]
  return (
    <section class="stack" id="them">
      <h2>{t('add-title')}</h2>
      <form class="filters" method="get" action={deskUrls.shown(at)} role="search">
        <TextField name="q" label={t('search')} value={looked.text ?? ''} />
        <SelectField name="loai" label={t('kind')} value={looked.kind ?? ''} options={kinds} />
        <Button icon="search">{t('search')}</Button>
        <ButtonLink href={deskUrls.library()}>{t('to-library')}</ButtonLink>
      </form>
      {media.length === 0 ? (
        <EmptyState icon="image" title={t('empty')}>
          <p>{t('empty-lead')}</p>
        </EmptyState>
      ) : (
        <Form action={deskUrls.shown(at)} csrf={csrf} guard={false} wide>
          <fieldset class="field">
            <legend>{t('add-hint')}</legend>
            <ul class="grid small shelf">
              {media.map((one) => (
                <li key={one.id} class="card">
                  <label class="choice">
                    <Thumbnail media={one} />
                    <input type="checkbox" name="media" value={one.id} />
                    <span>
                      {one.name} <span class="soft">({t(`kind-${one.kind}`)})</span>
                    </span>
                  </label>
                  {one.kind === 'picture' && one.id !== edition.leadMediaId ? (
                    <Button name="lead" value={one.id} variant="quiet" formAction={deskUrls.lead(at)}>
                      {t('choose-lead')}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          </fieldset>
          <SelectField
            name="after"
            label={t('add-where')}
            value={String(body.blocks.length)}
            options={places}
          />
          <FormActions>
            <Button variant="primary" icon="plus">
              {t('add-chosen')}
            </Button>
          </FormActions>
        </Form>
      )}
      <Pagination {...(previousHref ? { previousHref } : {})} {...(nextHref ? { nextHref } : {})} />
    </section>
  )
}

/** What a draft shows of the library: its lead picture, what stands in its text, and what may be added. */
export function ShownPage(props: ShownPageProps): VNode {
  const { language, csrf, form, edition, shown, places, captions } = props
  const t = useWords(mediaWords)
  const d = useWords(deskWords)
  const at = { edition: edition.id }
  const complaints = complaintsOf(form, language)
  const byId = new Map<string, ShownMedia>(shown.map((one) => [one.id, one]))
  return (
    <div class="stack loose">
      <PageHeader
        title={t('shown-title')}
        lead={t('shown-lead', { number: '{{3}}' })}
        crumbs={[
          { href: deskUrls.desk(), label: d('desk') },
          { href: deskUrls.edition(at), label: edition.title || d('no-title') },
        ]}
      />
      {complaints.length > 0 ? (
        <Notice tone="bad" title={complaints.map(({ sentence }) => sentence).join(' ')} />
      ) : null}
      <p class="row">
        <ButtonLink href={deskUrls.edit(at)}>{t('to-text')}</ButtonLink>
        <ButtonLink href={deskUrls.edition(at)}>{t('to-edition')}</ButtonLink>
      </p>
      <Lead {...props} />
      <section class="stack tight">
        <h2>{t('in-text')}</h2>
        {places.length === 0 ? <p class="soft">{t('nothing-in-text')}</p> : null}
        {places.map((place) => (
          <ShownForm
            key={place.at}
            {...{ csrf, edition, place, captions }}
            media={byId.get('picture' in place.block ? place.block.picture : place.block.file)}
          />
        ))}
      </section>
      <Pick {...props} />
    </div>
  )
}
