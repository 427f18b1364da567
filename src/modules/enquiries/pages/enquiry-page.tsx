import type { VNode } from 'preact'
import type { WorkingCalendar } from '#kit/calendar/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Card, ErrorSummary, FileField, PageHeader, StatusTag } from '#platform/ui/index.ts'
import { complaintsOf } from '#platform/web/index.ts'
import type { Answer, Enquiry, KeptContent, PictureRow, Step } from '../enquiry.ts'
import { words } from '../messages/index.ts'
import { Lines } from '../parts/lines.tsx'
import { Sender } from '../parts/sender.tsx'
import { NearbyCard } from '../parts/spot.tsx'
import { Story } from '../parts/story.tsx'
import type { Deeds } from '../rules/deeds.ts'
import type { Reading } from '../store/contents.ts'
import type { Nearby } from '../store/nearby.ts'
import type { Rating } from '../store/ratings.ts'
import { enquiryUrls } from '../urls.ts'
import { Answering } from './answering.tsx'
import { Deed, type DeedProps } from './deed-forms.tsx'
import { Directing, type Places } from './directing.tsx'
import { Facts } from './enquiry-facts.tsx'
import { type PublicDraft, Publishing } from './publishing.tsx'

export type EnquiryPageProps = DeedProps & {
  readonly enquiry: Enquiry
  readonly fieldName: string
  /** The words of the sender; who they are stands in `sender`. */
  readonly content: Pick<
    KeptContent,
    'body' | 'place' | 'village' | 'latitude' | 'longitude' | 'details' | 'forgottenAt'
  >
  readonly sender: KeptContent | undefined
  /** Feedback from around the same place. */
  readonly nearby: readonly Nearby[]
  readonly readings: readonly Reading[]
  readonly steps: readonly Step[]
  readonly answers: readonly Answer[]
  readonly pictures: readonly PictureRow[]
  readonly rating: Rating | undefined
  readonly deeds: Deeds
  readonly places: Places
  readonly draft: PublicDraft
  readonly calendar: WorkingCalendar
  readonly now: Temporal.Instant
}

function Pictures({ enquiry, pictures }: EnquiryPageProps): VNode | null {
  const t = useWords(words)
  if (pictures.length === 0) return null
  return (
    <Card title={t('pictures')}>
      <div class="grid small">
        {pictures.map(({ id, phase, number, width, height }) => (
          <figure key={id} class="photo">
            <a href={enquiryUrls.picture({ enquiry: enquiry.id, picture: id })}>
              <img
                src={enquiryUrls.picture({ enquiry: enquiry.id, picture: id })}
                alt={t('public-picture', { phase: t(`picture-${phase}`), number: String(number) })}
                width={width}
                height={height}
                loading="lazy"
              />
            </a>
            <figcaption class="soft">{t(`picture-${phase}`)}</figcaption>
          </figure>
        ))}
      </div>
    </Card>
  )
}

/** One enquiry: its words, what to do next, who sent it, and everything that was done with it. */
export function EnquiryPage(props: EnquiryPageProps): VNode {
  const { enquiry, content, sender, readings, steps, deeds, places, csrf, form, language } = props
  const t = useWords(words)
  const directing = deeds.direct ? <Directing {...{ enquiry, places, csrf, form, language }} /> : null
  return (
    <>
      <PageHeader
        title={enquiry.title}
        crumbs={[{ href: enquiryUrls.desk(), label: t('desk') }]}
        lead={
          <span class="row">
            <span>
              {t(`kind-${enquiry.kind}`)} {t('number').toLowerCase()} {String(enquiry.number)}
            </span>
            {enquiry.publishedAt ? <StatusTag tone="info">{t('is-public')}</StatusTag> : null}
            {enquiry.continues ? <StatusTag>{t('continues-from')}</StatusTag> : null}
            {enquiry.sample ? <StatusTag>{t('sample')}</StatusTag> : null}
          </span>
        }
      />
      <ErrorSummary complaints={complaintsOf(form, language)} />
      <div class="two-columns">
        <div class="stack loose">
          <Card title={t('its-words')}>
            <Lines text={content.body} />
          </Card>
          <Pictures {...props} />
          {enquiry.state === 'received' ? directing : null}
          <Answering {...props} />
          <Publishing {...props} />
          {enquiry.state === 'received' ? null : directing}
          {deeds.picture ? (
            <Deed
              csrf={csrf}
              action={enquiryUrls.pictures({ enquiry: enquiry.id })}
              title="pictures-title"
              button="add-pictures"
              upload
            >
              <FileField
                name="pictures"
                label={t('picture-after')}
                hint={t('pictures-hint')}
                accept="image/jpeg,image/png,image/webp"
                multiple
              />
            </Deed>
          ) : null}
        </div>
        <div class="stack loose">
          <Facts {...props} />
          <NearbyCard spot={content} nearby={props.nearby} />
          <Sender
            enquiry={enquiry}
            content={sender}
            forgottenAt={content.forgottenAt}
            readings={readings}
            csrf={csrf}
          />
          <section class="stack">
            <h2>{t('story')}</h2>
            <Story enquiry={enquiry} steps={steps} />
          </section>
        </div>
      </div>
    </>
  )
}
