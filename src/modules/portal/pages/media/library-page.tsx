import type { VNode } from 'preact'
import { formatBytes } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Details,
  EmptyState,
  FileField,
  Filters,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Pagination,
  SelectField,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import {
  type LibraryState,
  libraryStates,
  type Media,
  mediaKinds,
  type MediaId,
  type MediaKind,
} from '../../media.ts'
import { deskWords, mediaWords } from '../../messages/index.ts'
import { Thumbnail } from '../../parts/media/thumbnail.tsx'
import { deskUrls } from '../../urls.ts'

export type Looked = {
  readonly kind?: MediaKind | undefined
  readonly text?: string | undefined
  readonly state: LibraryState
}

export type LibraryPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly looked: Looked
  readonly media: readonly Media[]
  readonly uses: ReadonlyMap<MediaId, readonly unknown[]>
  readonly previousHref: string | undefined
  readonly nextHref: string | undefined
  /** Files of the last upload that were not taken, each with the sentence why. */
  readonly refused: readonly { readonly name: string; readonly why: string }[]
  /** How many of the last upload were taken. */
  readonly kept: number
}

function Upload({ language, csrf, form }: Pick<LibraryPageProps, 'language' | 'csrf' | 'form'>): VNode {
  const t = useWords(mediaWords)
  return (
    <Form action={deskUrls.library()} csrf={csrf} upload complaints={complaintsOf(form, language)}>
      <TextField
        {...fieldOf(form, 'credit', language)}
        label={t('credit-of')}
        hint={t('credit-of-hint')}
        maxlength={190}
        optional
      />
      <FileField name="files" label={t('upload')} hint={t('upload-hint')} multiple />
      <p class="soft">{t('no-ffmpeg')}</p>
      <FormActions>
        <Button variant="primary" icon="upload">
          {t('upload')}
        </Button>
      </FormActions>
    </Form>
  )
}

function Shelf({ media, uses, language }: Pick<LibraryPageProps, 'media' | 'uses' | 'language'>): VNode {
  const t = useWords(mediaWords)
  return (
    <ul class="grid small shelf">
      {media.map((one) => (
        <li key={one.id} class="card">
          <a href={deskUrls.media({ media: one.id })}>
            <Thumbnail media={one} />
            <strong>{one.name}</strong>
          </a>
          <span class="soft">
            {t(`kind-${one.kind}`)} · {formatBytes(one.size, language)} ·{' '}
            {t('uses-count', { count: uses.get(one.id)?.length ?? 0 })}
          </span>
          {one.kind === 'picture' && !one.decorative && one.alt === '' ? (
            <StatusTag tone="warn">{t('undescribed')}</StatusTag>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** The media library of an authority: what it keeps, found again, and the way to bring more. */
export function LibraryPage(props: LibraryPageProps): VNode {
  const { language, form, looked, media, refused, kept, previousHref, nextHref } = props
  const t = useWords(mediaWords)
  const d = useWords(deskWords)
  const kinds = [
    { value: '', label: t('all-kinds') },
    ...mediaKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) })),
  ]
  const states = libraryStates.map((state) => ({ value: state, label: t(`state-${state}`) }))
  return (
    <div class="stack loose">
      <PageHeader
        title={t('library')}
        lead={t('library-lead')}
        crumbs={[{ href: deskUrls.desk(), label: d('desk') }]}
      />
      {refused.length > 0 ? (
        <Notice tone="bad" title={t('some-refused')}>
          <ul>
            {refused.map(({ name, why }) => (
              <li key={name}>{t('refused', { name, why })}</li>
            ))}
          </ul>
          {kept > 0 ? <p>{t('some-kept', { count: kept })}</p> : null}
        </Notice>
      ) : null}
      <Details
        summary={t('upload')}
        open={refused.length > 0 || form.refusal !== undefined || media.length === 0}
      >
        <Upload {...props} />
      </Details>
      <Filters action={deskUrls.library()} clearHref={deskUrls.library()}>
        <TextField name="q" label={t('search')} value={looked.text ?? ''} />
        <SelectField name="loai" label={t('kind')} value={looked.kind ?? ''} options={kinds} />
        <SelectField name="muc" label={t('state')} value={looked.state} options={states} />
      </Filters>
      {media.length > 0 ? (
        <Shelf {...props} language={language} />
      ) : (
        <EmptyState icon="image" title={t('empty')}>
          <p>{t('empty-lead')}</p>
        </EmptyState>
      )}
      <Pagination {...(previousHref ? { previousHref } : {})} {...(nextHref ? { nextHref } : {})} />
    </div>
  )
}
