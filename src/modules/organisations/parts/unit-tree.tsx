import type { VNode } from 'preact'
import type { TreeNode } from '#platform/ui/index.ts'
import type { AuthorityBranch, UnitBranch } from '../store/tree.ts'
import { urls } from '../urls.ts'
import { SampleTag } from './period.tsx'
import { Say } from './say.tsx'

const linked = (href: string, label: string, more: VNode | null = null) => (
  <>
    <a href={href}>{label}</a> {more}
  </>
)

/** The nodes of units, each leading to its page on the same day. */
export function unitNodes(units: readonly UnitBranch[], ngay?: string): TreeNode[] {
  return units.map((unit) => ({
    key: unit.id,
    label: linked(urls.unit({ id: unit.id }, { ngay }), unit.name),
    children: unitNodes(unit.below, ngay),
    open: true,
  }))
}

/** The nodes of authorities with what stands below them; units of a commune are folded until asked for. */
export function authorityNodes(branches: readonly AuthorityBranch[], ngay?: string): TreeNode[] {
  return branches.map((branch) => {
    const { id, units, below, villageCount, level } = branch
    const counts = (
      <span class="soft">
        <Say
          word={villageCount > 0 ? 'branch-counts' : 'branch-units'}
          params={{ units: units.length, villages: villageCount }}
        />
      </span>
    )
    const inside = unitNodes(units, ngay)
    const grouped: TreeNode[] =
      inside.length > 0 && below.length > 0
        ? [
            {
              key: `${id}-units`,
              label: <Say word="own-units" params={{ units: units.length }} />,
              children: inside,
            },
          ]
        : inside
    return {
      key: id,
      label: (
        <>
          {linked(urls.authority({ id }, { ngay }), branch.placeName, <SampleTag sample={branch.sample} />)}
          {branch.hosted ? counts : null}
        </>
      ),
      children: [...grouped, ...authorityNodes(below, ngay)],
      open: level !== 'commune',
    }
  })
}
