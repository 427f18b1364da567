import type { VNode } from 'preact'
import type { Poll } from '#modules/participation/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { EmptyState, Kept } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { Ended } from '../parts/ended.tsx'
import * as front from '../parts/front/blocks.tsx'
import * as cards from '../parts/front/cards.tsx'
import { Headlines } from '../parts/headlines.tsx'
import { PollCard } from '../parts/participation/poll-card.tsx'
import { SiteContact } from '../parts/site-contact.tsx'
import { sectionOfBlock } from '../rules/front.ts'
import type { Block, PlainBlock } from '../site.ts'
import type { NoticeLine } from '../store/notice-board.ts'
import type { Headline } from '../store/reading.ts'
import type { Recorded } from '../store/recordings.ts'
import type { EventLine } from '../store/topics.ts'
import type { FirstOfSite } from './first-of-site.ts'
import type { Place } from './sites.ts'

/** What the parts of a first page show besides the newest; empty where the page has no such part. */
export type FrontRead = {
  readonly hero: Headline | undefined
  readonly notices: readonly NoticeLine[]
  readonly events: readonly EventLine[]
  readonly radio: readonly Recorded[]
  readonly films: readonly Recorded[]
}
export type SitePageProps = {
  readonly place: Place
  readonly first: FirstOfSite
  readonly front: FrontRead
  /** The newest that takes votes. */
  readonly poll: Poll | undefined
}
type PartProps = FrontRead & FirstOfSite & Pick<SitePageProps, 'place'>

/** On a phone the news must begin on the second screen at the latest. */
const mostNewest = 6

type Show = (props: PartProps) => VNode | null
const unless = (empty: boolean, part: () => VNode) => (empty ? null : part())

const parts: Readonly<Record<Exclude<PlainBlock, 'poll'>, Show>> = {
  hero: ({ hero, place }) => (hero ? <cards.Hero headline={hero} place={place} /> : null),
  tasks: ({ place }) => <cards.Tasks place={place} />,
  headlines: ({ newest, hero, place }) => {
    const others = newest.slice(0, mostNewest).filter(({ articleId }) => articleId !== hero?.articleId)
    return unless(others.length === 0, () => <Headlines headlines={others} place={place} />)
  },
  notices: ({ notices, place }) =>
    unless(notices.length === 0, () => <front.Notices notices={notices} place={place} />),
  events: ({ events, place }) =>
    unless(events.length === 0, () => <front.Events events={events} place={place} />),
  sections: (props) => (
    <div class="grid">{props.place.sections.map((section) => ofSection(section.id, props))}</div>
  ),
  radio: ({ radio, place }) =>
    unless(radio.length === 0, () => <front.Recorded kind="audio" recorded={radio} place={place} />),
  films: ({ films, place }) =>
    unless(films.length === 0, () => <front.Recorded kind="video" recorded={films} place={place} />),
  links: ({ place: { site } }) =>
    unless(!site.look.links?.length, () => <cards.OfficeLinks links={site.look.links ?? []} />),
  children: ({ place }) => <cards.Children place={place} />,
  contact: ({ place }) => <SiteContact place={place} />,
}

/** The newest of a section; nothing where it is closed or has none. */
function ofSection(id: string, { place, bySection }: PartProps): VNode | null {
  const section = place.sections.find((one) => one.id === id)
  const headlines = bySection.filter(({ sectionId }) => sectionId === id)
  return section && headlines.length > 0 ? (
    <front.OfSection key={id} section={section} headlines={headlines} place={place} />
  ) : null
}

function shown(block: Exclude<Block, 'poll'>, props: PartProps): VNode {
  const id = sectionOfBlock(block)
  const part = id === undefined ? parts[block as Exclude<PlainBlock, 'poll'>](props) : ofSection(id, props)
  return part ? <div>{part}</div> : <></>
}

/** The first page of a site, of the parts that its editor chose, in their order; all but the poll are rendered once for as long as nothing is published. */
export function SitePage({ place, first, front, poll }: SitePageProps): VNode {
  const t = useWords(words)
  const { site, sites, name } = place
  return (
    <div class="stack loose">
      <h1>{site.name}</h1>
      {site.endedAt ? <Ended place={place} /> : null}
      {first.newest.length === 0 ? (
        <EmptyState icon="newspaper" title={t('nothing-yet')}>
          <p>{t('nothing-yet-lead')}</p>
        </EmptyState>
      ) : null}
      {site.look.blocks.map((block) =>
        block === 'poll' ? (
          poll && <PollCard key={block} poll={poll} place={place} />
        ) : (
          <Kept
            key={block}
            by={[sites, first, front]}
            name={`${block} ${name}`}
            part={() => shown(block, { ...first, ...front, place })}
          />
        ),
      )}
    </div>
  )
}
