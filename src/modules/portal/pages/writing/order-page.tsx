import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, PageHeader, SelectField } from '#platform/ui/index.ts'
import { deskWords } from '../../messages/index.ts'
import type { OrderMove } from '../../rules/hand-order.ts'
import type { Section, Site } from '../../site.ts'
import type { Ordered } from '../../store/hand-order.ts'
import { deskUrls } from '../../urls.ts'

export type OrderPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly site: Site
  readonly sections: readonly Section[]
  readonly section: Section
  readonly lines: readonly Ordered[]
}

function Moves({
  line,
  moves,
  props: { csrf, section },
}: {
  line: Ordered
  moves: readonly OrderMove[]
  props: OrderPageProps
}): VNode {
  const t = useWords(deskWords)
  const action = deskUrls.orderMove({ section: section.id, article: line.articleId })
  return (
    <div class="row">
      {moves.map((move) => (
        <Form key={move} action={action} csrf={csrf} guard={false}>
          <input type="hidden" name="move" value={move} />
          <Button>
            {t(`order-${move}`)} <span class="only-read">{line.title}</span>
          </Button>
        </Form>
      ))}
    </div>
  )
}

function Lines({
  title,
  lines,
  movesOf,
  props,
}: {
  title: string
  lines: readonly Ordered[]
  movesOf: (at: number) => readonly OrderMove[]
  props: OrderPageProps
}): VNode | null {
  return lines.length === 0 ? null : (
    <section class="stack tight">
      <h2>{title}</h2>
      <ol class="stack tight">
        {lines.map((line, at) => (
          <li key={line.articleId}>
            {line.title} <span class="soft">{formatDate(line.firstAt, props.language)}</span>
            <Moves line={line} moves={movesOf(at)} props={props} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The order of a section by hand: what stands first, and what may be put there. */
export function OrderPage(props: OrderPageProps): VNode {
  const { site, sections, section, lines } = props
  const t = useWords(deskWords)
  const first = lines.filter(({ rank }) => rank !== null)
  const movesOf = (at: number): OrderMove[] => [
    ...(at > 0 ? (['up'] as const) : []),
    ...(at < first.length - 1 ? (['down'] as const) : []),
    'out',
  ]
  return (
    <div class="stack loose">
      <PageHeader
        title={t('order')}
        lead={t('order-lead')}
        crumbs={[{ href: deskUrls.desk(), label: t('desk') }]}
      />
      <form class="row" method="get" action={deskUrls.order({ site: site.slug })}>
        <SelectField
          name="muc"
          label={site.name}
          options={sections.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={section.slug}
        />
        <Button>{t('order-choose')}</Button>
      </form>
      {lines.length === 0 ? <p class="soft">{t('order-none')}</p> : null}
      <Lines title={t('order-first')} lines={first} movesOf={movesOf} props={props} />
      <Lines
        title={t('order-newest')}
        lines={lines.filter(({ rank }) => rank === null)}
        movesOf={() => ['in']}
        props={props}
      />
    </div>
  )
}
