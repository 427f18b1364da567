import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import type { AuthorityBranch, UnitBranch } from '../store/tree.ts'
import { urls } from '../urls.ts'
import { type Branch, Branches } from './branches.tsx'
import { SampleTag } from './period.tsx'

/** The units, each leading to its page on the same day. */
export function unitBranches(units: readonly UnitBranch[], ngay?: string): Branch[] {
  return units.map(({ id, name, below }) => ({
    key: id,
    label: <a href={urls.unit({ id }, { ngay })}>{name}</a>,
    below: unitBranches(below, ngay),
  }))
}

type Shown = { readonly ngay: string | undefined; readonly open: boolean }

/** An authority's link and, beside it, its units to be unfolded. */
function AuthorityLabel({ branch, ngay, open }: { branch: AuthorityBranch } & Shown): VNode {
  const t = useWords(words)
  const { id, placeName, sample, units } = branch
  return (
    <div class="row">
      <span>
        <a href={urls.authority({ id }, { ngay })}>{placeName}</a> <SampleTag sample={sample} />
      </span>
      {units.length > 0 ? (
        <details open={open}>
          <summary class="soft">
            <span class="only-read">{placeName}: </span>
            {t('branch-units', { units: units.length })}
          </summary>
          <Branches label={placeName} branches={unitBranches(units, ngay)} />
        </details>
      ) : null}
    </div>
  )
}

/** The authorities with what stands below them; units are folded until asked for, or `open` where someone searched. */
export function authorityBranches(branches: readonly AuthorityBranch[], shown: Shown): Branch[] {
  return branches.map((branch) => ({
    key: branch.id,
    label: <AuthorityLabel branch={branch} {...shown} />,
    below: authorityBranches(branch.below, shown),
  }))
}
