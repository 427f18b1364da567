import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { PageHeader } from '#platform/ui/index.ts'
import type { Handler } from '#platform/web/index.ts'
import type { Authority } from '../authority.ts'
import { words } from '../messages/index.ts'
import { History } from '../parts/history.tsx'
import { tellHistory } from '../rules/history.ts'
import { getAuthority, listAuthorities } from '../store/authorities.ts'
import { listAuthorityVersions } from '../store/authority-versions.ts'
import { urls } from '../urls.ts'
import type { AuthorityVersion } from '../version.ts'
import { idIn } from './visit-input.ts'

type Shown = {
  authority: Authority
  versions: readonly AuthorityVersion[]
  placeOf: ReadonlyMap<string, string>
}

function HistoryPage({ authority, versions, placeOf }: Shown): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader
        title={t('history')}
        lead={authority.name}
        crumbs={[
          { href: urls.tree(), label: t('tree') },
          { href: urls.authority({ id: authority.id }), label: authority.placeName },
        ]}
      />
      <History
        happenings={tellHistory(versions, ({ parentId }) => parentId)}
        nameOfParent={({ parentId }) => (parentId ? placeOf.get(parentId) : undefined) ?? t('nobody')}
        end={authority.validTo}
      />
    </>
  )
}

/** The history of an authority: every name, parent and address that it had, with reasons. */
export const showHistory: Handler = async (visit) => {
  const id = idIn<'authority'>(visit)
  const shown = await visit.read(async (reader) => ({
    authority: await getAuthority(reader, id),
    versions: await listAuthorityVersions(reader, id),
    placeOf: new Map((await listAuthorities(reader, { all: true })).map((one) => [one.id, one.placeName])),
  }))
  return visit.workspace({ title: words.in(visit.language)('history') }, <HistoryPage {...shown} />)
}
