import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Island } from '#platform/islands/index.ts'
import {
  Button,
  ButtonLink,
  Checkboxes,
  DateField,
  Form,
  FormActions,
  Notice,
  PageHeader,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Edition } from '../article.ts'
import type { ShownMedia } from '../media.ts'
import { deskWords, writingWords } from '../messages/index.ts'
import { writingVi } from '../messages/writing-vi.ts'
import { ArticleBody } from '../parts/article-body.tsx'
import { FromLibrary } from '../parts/media/from-library.tsx'
import { ChecksList } from '../parts/writing/checks.tsx'
import { NoticeFields } from '../parts/writing/notice-fields.tsx'
import type { Section } from '../site.ts'
import type { Article } from '../store/articles.ts'
import type { NoticeCategory } from '../store/notice-board.ts'
import { deskUrls, sitePages } from '../urls.ts'
import type { Checks } from './writing/say-checks.ts'

/** What the writing screen keeps by itself, and where. */
export type Keeping = {
  /** Whose typing a browser keeps, and under which name. */
  readonly owner: string
  readonly text: string
  readonly keep: string
  readonly signIn: string
}

export type WritePageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly action: string
  readonly title: string
  readonly sections: readonly Section[]
  /** The kinds of notices. */
  readonly categories: readonly NoticeCategory[]
  /** The next edition of what is public: readers are told what was corrected. */
  readonly correcting: boolean
  /** The state that is written over; 0 where nothing is kept yet. */
  readonly revision: number
  readonly articleId: string
  /** The language of the article. */
  readonly written: Article['language']
  /** The text as the writing screen takes it. */
  readonly html: string
  readonly checks: Checks
  readonly keeping: Keeping
  /** What somebody else kept meanwhile. */
  readonly theirs?: Edition | undefined
  /** What the kept text shows of the library. */
  readonly media?: readonly ShownMedia[]
}

function Theirs({
  theirs,
  media,
  language,
}: {
  theirs: Edition
  media: readonly ShownMedia[]
  language: Language
}): VNode {
  const t = useWords(writingWords)
  const { title, lead, body, changedByName, changedAt } = theirs
  return (
    <Notice tone="warn" title={t('conflict')}>
      <p>{t('conflict-help')}</p>
      <details open>
        <summary>{`${changedByName}, ${formatDateTime(changedAt, language)}`}</summary>
        <div class="card">
          <p>
            <strong>{title}</strong>
          </p>
          <p>{lead}</p>
          <ArticleBody
            body={body}
            media={media}
            filePage={(key) => sitePages.file.link(undefined, { key })}
          />
        </div>
      </details>
    </Notice>
  )
}

function Text({ form, html, checks, keeping, language, written }: WritePageProps): VNode {
  const t = useWords(deskWords)
  const say = writingWords.in(language)
  const words = Object.fromEntries(
    Object.keys(writingVi).map((key) => [key, say(key as keyof typeof writingVi)]),
  )
  const props = { ...keeping, words, html, checks, paste: deskUrls.paste(null, { tieng: written }) }
  return (
    <Island name="rich-writer" props={props} eager>
      <TextArea
        {...fieldOf(form, 'body', language)}
        label={t('text')}
        hint={t('text-hint')}
        rows={18}
        maxlength={200_000}
        optional
      />
      {html ? <ChecksList checks={checks} title={say('checks')} /> : null}
    </Island>
  )
}

/** Writing an article: title, first sentence, text, where it stands, by whom, when it is read again. */
export function WritePage(props: WritePageProps): VNode {
  const { language, csrf, form, action, title, sections, correcting, theirs } = props
  const t = useWords(deskWords)
  const field = (name: string) => fieldOf(form, name, language)
  const options = sections.map(({ id, name }) => ({ value: id, label: name }))
  const also = form.values['also'] ?? []
  return (
    <>
      <PageHeader title={title} crumbs={[{ href: deskUrls.desk(), label: t('desk') }]} />
      {theirs ? <Theirs theirs={theirs} media={props.media ?? []} language={language} /> : null}
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)} wide>
        <input type="hidden" name="revision" value={String(props.revision)} />
        <input type="hidden" name="articleId" value={props.articleId} />
        <TextField {...field('title')} label={t('title')} maxlength={250} />
        <TextArea
          {...field('lead')}
          label={t('lead')}
          hint={t('lead-hint')}
          rows={2}
          maxlength={600}
          optional
        />
        <Text {...props} />
        {correcting ? (
          <TextArea
            {...field('correction')}
            label={t('correction')}
            hint={t('correction-hint')}
            rows={2}
            maxlength={600}
            optional
          />
        ) : null}
        <SelectField {...field('section')} label={t('main-section')} options={options} />
        <TextField {...field('tags')} label={t('tags')} hint={t('tags-hint')} maxlength={600} optional />
        <DateField {...field('reviewOn')} label={t('review-on')} hint={t('review-on-hint')} optional />
        <details
          open={Boolean(form.values['eventPlace'] || form.errors['eventPlace'] || form.errors['eventFrom'])}
        >
          <summary>{t('event-fields')}</summary>
          <TextField {...field('eventPlace')} label={t('event-place')} maxlength={200} optional />
          <TextField
            {...field('eventFrom')}
            label={t('event-from')}
            hint={t('event-when-hint')}
            short
            optional
          />
          <TextField {...field('eventTo')} label={t('event-to')} short optional />
        </details>
        <NoticeFields form={form} language={language} categories={props.categories} />
        <details>
          <summary>{t('more-fields')}</summary>
          <Checkboxes
            name="also"
            label={t('also-in')}
            options={options}
            values={typeof also === 'string' ? [also] : also}
            optional
          />
          <TextField {...field('byline')} label={t('byline')} maxlength={120} optional />
          <TextField {...field('source')} label={t('source-of')} maxlength={200} optional />
        </details>
        <FormActions>
          <Button variant="primary">{t('keep-draft')}</Button>
          <FromLibrary />
          <ButtonLink href={deskUrls.desk()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
