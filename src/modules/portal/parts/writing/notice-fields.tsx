import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DateField, SelectField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { boardWords } from '../../messages/index.ts'
import type { NoticeCategory } from '../../store/notice-board.ts'

const names = ['noticeCategory', 'noticeFrom', 'noticeUntil'] as const

/** What makes an article a notice of the board: its kind, and the days on which it holds. */
export function NoticeFields({
  form,
  language,
  categories,
}: {
  form: FormState
  language: Language
  categories: readonly NoticeCategory[]
}): VNode {
  const t = useWords(boardWords)
  const field = (name: (typeof names)[number]) => fieldOf(form, name, language)
  return (
    <details open={names.some((name) => Boolean(form.values[name] || form.errors[name]))}>
      <summary>{t('notice-fields')}</summary>
      <p class="soft">{t('notice-fields-lead')}</p>
      <SelectField
        {...field('noticeCategory')}
        label={t('notice-category')}
        blank={t('no-notice')}
        options={categories.map(({ code, name }) => ({ value: code, label: name }))}
        optional
      />
      <DateField {...field('noticeFrom')} label={t('notice-from')} optional />
      <DateField {...field('noticeUntil')} label={t('notice-until')} hint={t('notice-until-hint')} optional />
    </details>
  )
}
