import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Card, Checkbox, Form, TextField } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import type { SavedSearch } from '../../search.ts'
import { urls } from '../../urls.ts'

export type SavedWithNews = SavedSearch & { readonly fresh: number }

/** The searches that one keeps or shares, with how many papers are new, and the form that keeps another. */
export function SavedSearches({
  saved,
  query,
  csrf,
}: {
  readonly saved: readonly SavedWithNews[]
  /** The search at hand, where there is one to keep. */
  readonly query: Readonly<Record<string, string>> | undefined
  readonly csrf: string
}): VNode | null {
  const t = useWords(words)
  if (saved.length === 0 && !query) return null
  return (
    <Card title={t('search-saved')}>
      {saved.length > 0 ? (
        <ul class="plain-list saved">
          {saved.map(({ id, name, own, byName, fresh }) => (
            <li key={id} class="row">
              <span>
                <a href={urls.search(null, { luu: id })}>{name}</a>{' '}
                {fresh > 0 ? (
                  <strong>{t('search-new', { count: fresh >= 100 ? '99+' : fresh })}</strong>
                ) : null}{' '}
                {own ? null : <span class="soft">{t('search-shared-by', { name: byName })}</span>}
              </span>
              {own ? (
                <Form action={urls.removeSearch({ id })} csrf={csrf} guard={false}>
                  <Button variant="quiet" icon="x">
                    {t('search-remove', { name })}
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {query ? (
        <Form action={urls.keepSearch()} csrf={csrf} guard={false}>
          {Object.entries(query).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField name="ten" label={t('search-name')} value={query.q ?? ''} />
          <Checkbox name="chung" label={t('search-share')} />
          <Button variant="secondary">{t('search-keep')}</Button>
        </Form>
      ) : null}
    </Card>
  )
}
