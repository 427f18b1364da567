import type { VNode } from 'preact'
import { fold, formatNumber } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, EmptyState, PageHeader, Stat, TextField } from '#platform/ui/index.ts'
import type { Handler, Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { DayNotice, DayPicker } from '../parts/day-picker.tsx'
import { Branches } from '../parts/branches.tsx'
import { authorityBranches } from '../parts/unit-tree.tsx'
import { mayOrder } from '../rules/access.ts'
import { type AuthorityBranch, getTree, type UnitBranch } from '../store/tree.ts'
import { urls } from '../urls.ts'
import { dayIn } from './visit-input.ts'

function pruneUnits(units: readonly UnitBranch[], text: string): UnitBranch[] {
  return units
    .map((unit) => ({ ...unit, below: pruneUnits(unit.below, text) }))
    .filter(
      ({ name, abbreviation, below }) => below.length > 0 || fold(`${name} ${abbreviation}`).includes(text),
    )
}

/** What matches the searched text, with the way to it. */
function prune(branches: readonly AuthorityBranch[], text: string): AuthorityBranch[] {
  return branches.flatMap((branch) => {
    if (fold(branch.name).includes(text)) return [branch]
    const kept = { ...branch, units: pruneUnits(branch.units, text), below: prune(branch.below, text) }
    return kept.units.length + kept.below.length > 0 ? [kept] : []
  })
}

const countUnits = (units: readonly UnitBranch[]): number =>
  units.reduce((sum, { below }) => sum + 1 + countUnits(below), 0)

function total(branches: readonly AuthorityBranch[], of: (branch: AuthorityBranch) => number): number {
  return branches.reduce((sum, branch) => sum + of(branch) + total(branch.below, of), 0)
}

type Shown = {
  visit: Visit
  tree: AuthorityBranch[]
  day: Temporal.PlainDate
  asked: string | undefined
  text: string
}

function TreePage({ visit, tree, day, asked, text }: Shown): VNode {
  const t = useWords(words)
  const figure = (count: number) => formatNumber(count, visit.language)
  const shown = text ? prune(tree, fold(text)) : tree
  return (
    <div class="stack">
      <PageHeader
        title={t('tree')}
        lead={t('tree-lead')}
        actions={
          mayOrder(visit.actor).length === 0 ? (
            <ButtonLink href={urls.schemes()}>{t('schemes')}</ButtonLink>
          ) : undefined
        }
      />
      <DayPicker action={urls.tree()} asked={asked}>
        <TextField name="q" type="search" label={t('find-unit')} value={text} optional />
      </DayPicker>
      <DayNotice day={day} asked={asked} />
      <div class="grid small">
        <Stat figure={figure(total(tree, ({ hosted }) => Number(hosted)))} label={t('authorities')} />
        <Stat figure={figure(total(tree, ({ units }) => countUnits(units)))} label={t('units')} />
        <Stat figure={figure(total(tree, ({ villageCount }) => villageCount))} label={t('villages')} />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={text ? t('nothing-found', { text }) : t('nothing-then')} icon="network" />
      ) : (
        <Branches label={t('tree')} branches={authorityBranches(shown, { ngay: asked, open: text !== '' })} />
      )}
    </div>
  )
}

/** The tree of all authorities and units on a day. */
export const showTree: Handler = async (visit) => {
  const { day, asked } = dayIn(visit)
  const tree = await visit.read((reader) => getTree(reader, day))
  const shown = { visit, tree, day, asked, text: visit.query('q')?.trim() ?? '' }
  return visit.workspace({ title: words.in(visit.language)('tree') }, <TreePage {...shown} />)
}
