import type { VNode } from 'preact'
import { plainText } from '#kit/rich-text/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, SelectField, StatusTag } from '#platform/ui/index.ts'
import type { Edition } from '../../article.ts'
import type { Media, ShownMedia } from '../../media.ts'
import { mediaWords } from '../../messages/index.ts'
import type { MediaPlace } from '../../rules/media/in-text.ts'
import { deskUrls } from '../../urls.ts'
import { Thumbnail } from './thumbnail.tsx'

type Line = { readonly id: string; readonly name: string; readonly label: string; readonly value: string; readonly hint?: string; readonly rows?: number } // prettier-ignore

/** A field whose id is its place's own: the page has the same field for every picture. */
function Typed({ id, name, label, value, hint, rows = 1 }: Line): VNode {
  const described = hint ? `${id}-goi-y` : undefined
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? (
        <div class="hint" id={described}>
          {hint}
        </div>
      ) : null}
      <textarea class="input" id={id} name={name} rows={rows} aria-describedby={described}>
        {value}
      </textarea>
    </div>
  )
}

/** What a draft says of one thing that it shows: description, caption, title, what is said in it; and the way to take it out. */
export function ShownForm({
  csrf,
  edition,
  place: { at, block },
  media,
  captions,
}: {
  csrf: string
  edition: Edition
  place: MediaPlace
  media: ShownMedia | undefined
  /** Captions that a film may be given. */
  captions: readonly Media[]
}): VNode {
  const t = useWords(mediaWords)
  const id = (name: string) => `${at.replaceAll('.', '-')}-${name}`
  return (
    <div class="card" id={`cho-${at.replaceAll('.', '-')}`}>
      <Form action={deskUrls.changeShown({ edition: edition.id, at })} csrf={csrf} guard={false}>
        <div class="row">
          <span class="thumbnail">{media ? <Thumbnail media={{ ...media, failed: null }} /> : null}</span>
          <strong>{media?.name ?? ''}</strong>
          {block.kind === 'figure' && !block.decorative && block.alt === '' ? (
            <StatusTag tone="warn">{t('undescribed')}</StatusTag>
          ) : null}
        </div>
        {block.kind === 'figure' ? (
          <>
            <Typed
              id={id('alt')}
              name="alt"
              label={t('alt')}
              hint={t('alt-hint')}
              value={block.alt}
              rows={2}
            />
            <div class="field">
              <label class="choice">
                <input type="checkbox" name="decorative" value="1" checked={block.decorative} />
                <span>{t('decorative')}</span>
              </label>
            </div>
            <Typed
              id={id('caption')}
              name="caption"
              label={t('caption')}
              value={plainText({ version: 1, blocks: [{ kind: 'paragraph', content: block.caption }] })}
            />
          </>
        ) : (
          <Typed id={id('title')} name="title" label={t('title-in-text')} value={block.title} />
        )}
        {block.kind === 'video' || block.kind === 'audio' ? (
          <Typed
            id={id('transcript')}
            name="transcript"
            label={t('transcript')}
            hint={t('transcript-hint')}
            value={block.transcript}
            rows={4}
          />
        ) : null}
        {block.kind === 'video' && captions.length > 0 ? (
          <SelectField
            id={id('captions')}
            name="captions"
            label={t('captions-of')}
            value={block.captions ?? ''}
            options={[
              { value: '', label: t('no-captions') },
              ...captions.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        ) : null}
        <FormActions>
          <Button name="deed" value="keep">
            {t('keep')}
          </Button>
          <Button name="deed" value="take-out" variant="quiet">
            {t('take-out')}
          </Button>
        </FormActions>
      </Form>
    </div>
  )
}
