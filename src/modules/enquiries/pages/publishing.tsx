import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Checkbox, Checkboxes, TextArea, TextField } from '#platform/ui/index.ts'
import { fieldOf } from '#platform/web/index.ts'
import type { Enquiry, PictureRow } from '../enquiry.ts'
import { words } from '../messages/index.ts'
import type { Deeds } from '../rules/deeds.ts'
import { enquiryUrls } from '../urls.ts'
import { Deed, type DeedProps, isTyped, ReasonDeed } from './deed-forms.tsx'

export type PublicDraft = {
  readonly title: string
  readonly question: string
  readonly answer: string
  readonly hidden: readonly string[]
}

/** What of an answered enquiry the public reads, edited so that nobody is recognised. */
export function Publishing({
  enquiry,
  draft,
  pictures,
  deeds,
  ...props
}: DeedProps & {
  enquiry: Enquiry
  draft: PublicDraft
  pictures: readonly PictureRow[]
  deeds: Deeds
}): VNode {
  const t = useWords(words)
  const { csrf, form, language } = props
  const at = { enquiry: enquiry.id }
  const field = (name: 'title' | 'question' | 'publicAnswer', before: string) => {
    const typed = fieldOf(form, name, language)
    return form.values[name] === undefined ? { ...typed, value: before } : typed
  }
  const chosen = form.values['picture'] ?? []
  return (
    <div class="stack">
      {deeds.publish ? (
        <Deed
          csrf={csrf}
          action={enquiryUrls.publish(at)}
          title="publish-title"
          button={enquiry.publishedAt ? 'publish-again' : 'publish'}
          open={!enquiry.publishedAt || isTyped(form, 'title', 'question', 'publicAnswer')}
          variant="primary"
        >
          <p>{t('publish-lead')}</p>
          {draft.hidden.length > 0 ? <p>{t('hidden-words', { words: draft.hidden.join(', ') })}</p> : null}
          <TextField {...field('title', draft.title)} label={t('public-title')} maxlength={200} />
          <TextArea
            {...field('question', draft.question)}
            label={t('public-question')}
            rows={6}
            maxlength={10_000}
          />
          <TextArea
            {...field('publicAnswer', draft.answer)}
            label={t('public-answer')}
            rows={8}
            maxlength={20_000}
          />
          {pictures.length > 0 ? (
            <Checkboxes
              name="picture"
              label={t('public-pictures')}
              optional
              values={typeof chosen === 'string' ? [chosen] : chosen}
              options={pictures.map(({ id, phase, number }) => ({
                value: id,
                label: t('public-picture', { phase: t(`picture-${phase}`), number: String(number) }),
              }))}
            />
          ) : null}
          <Checkbox name="looked" label={t('looked')} checked={form.values['looked'] === '1'} />
        </Deed>
      ) : null}
      {deeds.unpublish ? (
        <ReasonDeed
          {...props}
          name="unpublishWhy"
          label="unpublish-why"
          action={enquiryUrls.unpublish(at)}
          title="unpublish-title"
          button="unpublish"
          variant="danger"
        />
      ) : null}
      {deeds.close ? (
        <ReasonDeed
          {...props}
          name="closeWhy"
          label="close-why"
          action={enquiryUrls.close(at)}
          title="close-title"
          button="close"
        />
      ) : null}
    </div>
  )
}
