import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  DataTable,
  EmptyState,
  FileField,
  Form,
  FormActions,
  PageHeader,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import type { DirectoryPublisher } from '../../store/directory.ts'
import { urls } from '../../urls.ts'
import { Fingerprint } from './fingerprint.tsx'

type Props = {
  readonly publishers: readonly DirectoryPublisher[]
  readonly naming: FormState
  readonly taking: FormState
  readonly language: Language
  readonly csrf: string
}

function Publishers({ publishers, language }: Pick<Props, 'publishers' | 'language'>): VNode {
  const t = useWords(words)
  return (
    <DataTable
      caption={t('publishers')}
      captionHidden
      rows={publishers}
      rowKey={({ fingerprint }) => fingerprint}
      columns={[
        { key: 'name', head: t('publisher-name'), main: true, cell: ({ publisher }) => publisher },
        {
          key: 'list',
          head: t('publisher-state'),
          cell: ({ version, takenAt }) =>
            version === 0n
              ? t('publisher-none-yet')
              : t('publisher-version', {
                  version: String(version),
                  at: formatDateTime(localTime(takenAt), language),
                }),
        },
        {
          key: 'fingerprint',
          head: t('publisher-fingerprint'),
          cell: ({ fingerprint }) => <Fingerprint of={fingerprint} />,
        },
      ]}
    />
  )
}

function Taking({ taking: form, language, csrf }: Omit<Props, 'publishers' | 'naming'>): VNode {
  const t = useWords(words)
  return (
    <Card title={t('list-take')}>
      <Form action={urls.takeList()} csrf={csrf} upload complaints={complaintsOf(form, language)}>
        <p>{t('publishers-words')}</p>
        <TextArea {...fieldOf(form, 'list', language)} label={t('list-paste')} hint={t('list-paste-hint')} />
        <FileField name="file" label={t('list-choose')} optional />
        <FormActions>
          <Button variant="primary">{t('list-take')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** Who may publish signed lists of organs, and how a list is taken over. */
export function PublishersPage({ publishers, naming, taking, language, csrf }: Props): VNode {
  const t = useWords(words)
  const of = (name: string) => fieldOf(naming, name, language)
  return (
    <>
      <PageHeader title={t('publishers')} crumbs={[{ href: urls.directory(), label: t('directory') }]} />
      <div class="stack">
        {publishers.length === 0 ? (
          <EmptyState icon="stamp" title={t('publishers-none')}>
            {t('publishers-none-words')}
          </EmptyState>
        ) : (
          <>
            <Publishers {...{ publishers, language }} />
            <Taking {...{ taking, language, csrf }} />
          </>
        )}
        <Card title={t('publisher-add')}>
          <Form action={urls.publishers()} csrf={csrf} complaints={complaintsOf(naming, language)}>
            <TextField {...of('name')} label={t('publisher-name')} maxlength={200} />
            <TextArea
              {...of('certificates')}
              label={t('publisher-certificate')}
              rows={6}
              maxlength={20_000}
            />
            <FormActions>
              <Button variant={publishers.length === 0 ? 'primary' : 'secondary'}>
                {t('publisher-add')}
              </Button>
            </FormActions>
          </Form>
        </Card>
      </div>
    </>
  )
}
