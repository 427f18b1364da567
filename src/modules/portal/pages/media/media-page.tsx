import type { VNode } from 'preact'
import { formatBytes, formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  DescriptionList,
  Details,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Media, mediaLanguages } from '../../media.ts'
import { deskWords, mediaWords } from '../../messages/index.ts'
import { ArticleBody } from '../../parts/article-body.tsx'
import { EditionTag } from '../../parts/edition-tag.tsx'
import { FilmState } from '../../parts/media/film-state.tsx'
import { lasting } from '../../parts/media/lasting.ts'
import { Picture } from '../../parts/media/picture.tsx'
import { blocksOf } from '../../rules/media/block-of.ts'
import type { Use } from '../../store/media/edition-media.ts'
import { deskUrls, sitePages } from '../../urls.ts'

export type MediaPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly media: Media
  readonly uses: readonly Use[]
  /** Nine places of the eye, row by row. */
  readonly focusPlaces: readonly string[]
  /** Whether this machine can make light films. */
  readonly hasFfmpeg: boolean
}

function Preview({ media }: { media: Media }): VNode {
  const t = useWords(mediaWords)
  if (media.kind === 'captions')
    return (
      <ButtonLink href={deskUrls.mediaOriginal({ media: media.id })} download icon="download">
        {t('download')}
      </ButtonLink>
    )
  if (media.kind !== 'picture')
    return (
      <ArticleBody
        body={{ version: 1, blocks: blocksOf([media]) }}
        media={[media]}
        filePage={(key) => sitePages.file.link(undefined, { key })}
      />
    )
  if (!media.whole) return <Notice tone={media.failed ? 'bad' : 'info'} title={t(media.failed ? 'failed' : 'not-ready')} /> // prettier-ignore
  return (
    <div class="grid">
      <figure class="preview">
        <Picture rendition={media.whole} alt={media.alt} sizes="(min-width: 40rem) 30rem, 100vw" first />
      </figure>
      {media.banner ? (
        <figure class="preview">
          <Picture rendition={media.banner} alt="" sizes="(min-width: 40rem) 30rem, 100vw" first />
          <figcaption class="soft">{t('cut-preview')}</figcaption>
        </figure>
      ) : null}
    </div>
  )
}

function Words({ language, csrf, form, media, focusPlaces }: MediaPageProps): VNode {
  const t = useWords(mediaWords)
  const field = (name: string) => fieldOf(form, name, language)
  const isPicture = media.kind === 'picture'
  const places = focusPlaces.map((value, at) => ({
    value,
    label: t('focus-here', { row: Math.floor(at / 3) + 1, column: (at % 3) + 1 }),
  }))
  return (
    <Form action={deskUrls.media({ media: media.id })} csrf={csrf} complaints={complaintsOf(form, language)}>
      <TextField {...field('name')} label={t('name')} maxlength={200} />
      {isPicture ? (
        <>
          <TextArea {...field('alt')} label={t('alt')} hint={t('alt-hint')} rows={2} maxlength={400} />
          <Checkbox
            name="decorative"
            label={t('decorative')}
            hint={t('decorative-hint')}
            checked={form.values['decorative'] === '1'}
          />
        </>
      ) : null}
      <TextArea {...field('caption')} label={t('caption')} rows={2} maxlength={400} optional />
      <TextField {...field('credit')} label={t('credit')} maxlength={200} optional />
      <SelectField
        {...field('language')}
        label={t('language')}
        options={mediaLanguages.map((value) => ({ value, label: t(`language-${value}`) }))}
      />
      <Details summary={`${t('consent')} · ${t('place')}`}>
        <TextArea
          {...field('consent')}
          label={t('consent')}
          hint={t('consent-hint')}
          rows={2}
          maxlength={400}
          optional
        />
        <TextField {...field('place')} label={t('place')} maxlength={200} optional />
      </Details>
      {isPicture ? (
        <div class="focus-places">
          <Radios {...field('focus')} label={t('focus')} hint={t('focus-hint')} options={places} />
        </div>
      ) : null}
      <FormActions>
        <Button variant="primary">{t('keep')}</Button>
        <ButtonLink href={deskUrls.library()}>{t('back')}</ButtonLink>
      </FormActions>
    </Form>
  )
}

function Uses({ uses }: { uses: readonly Use[] }): VNode {
  const t = useWords(mediaWords)
  const d = useWords(deskWords)
  return (
    <section class="stack tight">
      <h2>{t('used-in')}</h2>
      {uses.length === 0 ? <p class="soft">{t('used-nowhere')}</p> : null}
      <ul class="titles">
        {uses.map(({ editionId, title, state }) => (
          <li key={editionId}>
            <a href={deskUrls.edition({ edition: editionId })}>{title || d('no-title')}</a>{' '}
            <EditionTag state={state} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Something of the library: what it is, what is said of it, where it is used. */
export function MediaPage(props: MediaPageProps): VNode {
  const { language, csrf, media, uses } = props
  const t = useWords(mediaWords)
  const d = useWords(deskWords)
  const at = { media: media.id }
  return (
    <div class="stack loose">
      <PageHeader
        title={media.name}
        lead={media.sample ? t('sample') : undefined}
        crumbs={[
          { href: deskUrls.desk(), label: d('desk') },
          { href: deskUrls.library(), label: t('library') },
        ]}
      />
      <Preview media={media} />
      <FilmState media={media} hasFfmpeg={props.hasFfmpeg} />
      <Words {...props} />
      <DescriptionList
        items={[
          { label: t('file-name'), value: media.fileName },
          { label: t('size'), value: formatBytes(media.size, language) },
          { label: t('sides'), value: media.width && media.height ? `${media.width} × ${media.height}` : '' },
          { label: t('duration'), value: media.seconds === null ? '' : lasting(media.seconds) },
          { label: t('made-by'), value: `${media.madeByName}, ${formatDateTime(media.madeAt, language)}` },
        ]}
      />
      <Uses uses={uses} />
      <div class="row end">
        <ButtonLink href={deskUrls.mediaOriginal(at)} icon="download" download>
          {t('original')}
        </ButtonLink>
        <Form
          action={media.withdrawnAt ? deskUrls.restoreMedia(at) : deskUrls.withdrawMedia(at)}
          csrf={csrf}
          guard={false}
        >
          <Button variant={media.withdrawnAt ? 'secondary' : 'danger'}>
            {t(media.withdrawnAt ? 'restore' : 'withdraw')}
          </Button>
        </Form>
      </div>
      <p class="soft">
        {t('original-hint')} {media.withdrawnAt ? '' : t('withdraw-lead')}
      </p>
    </div>
  )
}
