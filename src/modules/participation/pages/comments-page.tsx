import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, PageHeader, StatusTag, Tabs } from '#platform/ui/index.ts'
import type { FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { BulkDecisions } from '../parts/bulk-decisions.tsx'
import { CommentStateTag } from '../parts/comment-state-tag.tsx'
import { DeskTabs } from '../parts/desk-tabs.tsx'
import { WarningTags } from '../parts/warning-tags.tsx'
import type { Warning } from '../rules/warnings.ts'
import { type DeskList, deskLists } from '../desk-list.ts'
import type { DeskComment } from '../store/desk.ts'
import { urls } from '../urls.ts'

export type ListedComment = DeskComment & { readonly warnings: readonly Warning[] }

export type CommentsPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly list: DeskList
  readonly comments: readonly ListedComment[]
  readonly more: boolean
}

function Table({
  comments,
  list,
  language,
}: Pick<CommentsPageProps, 'comments' | 'list' | 'language'>): VNode {
  const t = useWords(words)
  const bulk = list === 'waiting'
  return (
    <DataTable<ListedComment>
      caption={t(`list-${list}`)}
      captionHidden
      rows={comments}
      rowKey={({ id }) => id}
      {...(bulk
        ? {
            select: {
              name: 'comments',
              form: 'chon-y-kien',
              label: ({ name }: ListedComment) => t('choose', { name }),
            },
          }
        : {})}
      columns={[
        {
          key: 'comment',
          head: t('comment'),
          main: true,
          cell: ({ id, name, text, parentId, warnings, hasContact }) => (
            <div class="stack tight">
              <a href={urls.comment({ comment: id })}>{t('comment-of', { name })}</a>
              <p class="said">{text}</p>
              <WarningTags warnings={warnings} />
              {parentId ? <span class="soft">{t('is-answer')}</span> : null}
              {hasContact ? <StatusTag>{t('has-contact')}</StatusTag> : null}
            </div>
          ),
        },
        { key: 'about', head: t('about'), cell: ({ title, href }) => <a href={href}>{title}</a> },
        { key: 'sent', head: t('sent'), cell: ({ sentAt }) => formatDateTime(sentAt, language) },
        { key: 'state', head: t('state'), cell: ({ state }) => <CommentStateTag state={state} /> },
      ]}
    />
  )
}

/** The moderators' desk: what waits, with many decided at once, what is public, what is not shown. */
export function CommentsPage({ language, csrf, form, list, comments, more }: CommentsPageProps): VNode {
  const t = useWords(words)
  const last = comments.at(-1)
  const viewed = (view: DeskList) => (view === 'waiting' ? undefined : view)
  return (
    <div class="stack loose">
      <PageHeader title={t('desk')} lead={t('comments-lead')} />
      <div class="stack tight">
        <DeskTabs current="comments" />
        <Tabs
          label={t('lists')}
          tabs={deskLists.map((one) => ({
            href: urls.comments(null, { xem: viewed(one) }),
            label: t(`list-${one}`),
            current: one === list,
          }))}
        />
      </div>
      {comments.length === 0 ? (
        <EmptyState icon="message-square" title={t(list === 'waiting' ? 'nothing-waiting' : 'nothing-here')}>
          <p>{t('nothing-lead')}</p>
        </EmptyState>
      ) : (
        <>
          <Table comments={comments} list={list} language={language} />
          {list === 'waiting' ? <BulkDecisions csrf={csrf} form={form} language={language} /> : null}
        </>
      )}
      {more && last ? (
        <p>
          <ButtonLink href={urls.comments(null, { xem: viewed(list), sau: String(last.number) })}>
            {t(list === 'waiting' ? 'newer' : 'older')}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  )
}
