import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import type { Verification } from '#modules/signatures/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, DescriptionList, Details, PageHeader } from '#platform/ui/index.ts'
import type { Assignment } from '../assignment.ts'
import type { CaseFile } from '../case-file.ts'
import type { Document } from '../document.ts'
import { words } from '../messages/index.ts'
import { InFiles } from '../parts/case-files/in-files.tsx'
import { DraftText } from '../parts/draft-text.tsx'
import { PrintedPaper } from '../parts/papers/print.tsx'
import { fileHref, Paper } from '../parts/paper.tsx'
import { Withheld, WithheldTag } from '../parts/reading/withheld.tsx'
import { AskedWhy } from '../parts/late/asked-why.tsx'
import { Follow, type Following } from '../parts/notices/follow.tsx'
import type { Delivery, KnownArrival, Status } from '#modules/exchange/index.ts'
import { CameByPacket, type Told } from '../parts/exchange/came-by-packet.tsx'
import { Recipients } from '../parts/exchange/recipients.tsx'
import { Extensions, Opinions, Related } from '../parts/side.tsx'
import { ArrivalPrints } from '../parts/stamp/arrival-prints.tsx'
import { Story, Work } from '../parts/story.tsx'
import { Due, StateTag, UrgencyTag } from '../parts/tags.tsx'
import type { Print } from '../print.ts'
import type { KnownRecipient } from '../recipient.ts'
import { type Deed, onward } from '../rules/next-steps.ts'
import type { Step } from '../step.ts'
import type { Extension } from '../store/extensions.ts'
import type { Withholding } from '../withholding.ts'
import type { FileReading } from '../store/file-readings.ts'
import type { OpenAsk } from '../store/late/asks.ts'
import type { Link } from '../store/links.ts'
import type { Opinion } from '../store/opinions.ts'
import type { Seen } from '../store/seen.ts'
import type { Version } from '../store/versions.ts'
import { urls } from '../urls.ts'
import { SeenBy } from '../parts/seen-by.tsx'
import { DraftVersions } from '../parts/papers/draft-versions.tsx'
import { deedHref, deedIcons } from './deed-links.ts'
import { sayDate, sayMoment } from './say.ts'

export type DocumentPageProps = {
  readonly language: Language
  readonly document: Document
  readonly typeName: string
  readonly deeds: readonly Deed[]
  readonly steps: readonly Step[]
  readonly versions: readonly Version[]
  readonly readings: readonly FileReading[]
  /** What the verifier said of the signatures of its files. */
  readonly verifications: readonly Verification[]
  readonly assignments: readonly Assignment[]
  readonly opinions: readonly Opinion[]
  readonly recipients: readonly KnownRecipient[]
  readonly deliveries: readonly Delivery[]
  readonly statuses: readonly Status[]
  /** The packet in which it came. */
  readonly arrival: KnownArrival | undefined
  readonly told: readonly Told[]
  /** Whether the reader may see the packets themselves. */
  readonly seesPackets: boolean
  readonly links: readonly Link[]
  /** Files in which it lies that the reader may open. */
  readonly caseFiles: readonly CaseFile[]
  /** Extensions that wait for the reader's answer. */
  readonly extensions: readonly Extension[]
  /** How a paper written here prints; undefined for files. */
  readonly print?: Print | undefined
  /** Closings because of marks of secrecy, and whether the reader may end the one that is open. */
  readonly withholdings: readonly Withholding[]
  readonly mayOpen: boolean
  readonly mayClose: boolean
  /** Questions why it is late that the reader can answer. */
  readonly asks: readonly OpenAsk[]
  readonly accountId: string | null
  readonly seen: readonly Seen[]
  readonly following: Following
  readonly now: Temporal.Instant
}

function Deeds({ document, deeds }: Pick<DocumentPageProps, 'document' | 'deeds'>): VNode | null {
  const t = useWords(words)
  const [first, ...others] = deeds
  const underWay = first === 'direct' && document.state !== 'registered' && document.state !== 'presented'
  if (!first) return null
  const button = (deed: Deed, variant: 'primary' | 'secondary') => (
    <ButtonLink key={deed} variant={variant} icon={deedIcons[deed]} href={deedHref(deed, document.id)}>
      {t(deed)}
    </ButtonLink>
  )
  return (
    <div class="row no-print">
      {button(first, onward.has(first) && !underWay ? 'primary' : 'secondary')}
      {others.slice(0, 2).map((deed) => button(deed, 'secondary'))}
      {others.length > 2 ? (
        <Details summary={t('more')}>
          <div class="row">{others.slice(2).map((deed) => button(deed, 'secondary'))}</div>
        </Details>
      ) : null}
    </div>
  )
}

function Facts({
  document,
  typeName,
  language,
  now,
}: Pick<DocumentPageProps, 'document' | 'typeName' | 'language' | 'now'>): VNode {
  const t = useWords(words)
  const over = ['completed', 'filed', 'issued', 'withdrawn'].includes(document.state)
  return (
    <DescriptionList
      items={[
        { label: t('reference'), value: document.reference || t('no-number') },
        {
          label: t('issued-on'),
          value: document.issuedOn ? sayDate(document.issuedOn, language) : undefined,
        },
        { label: t('type'), value: typeName },
        { label: t('organ'), value: document.organName },
        {
          label: t('signer'),
          value: [document.signerTitle, document.signerName].filter(Boolean).join(' · '),
        },
        {
          label: t('arrival-number'),
          value: document.arrivalNumber === null ? undefined : formatNumber(document.arrivalNumber, language),
        },
        {
          label: t('arrived'),
          value: document.arrivedAt ? sayMoment(document.arrivedAt, language) : undefined,
        },
        { label: t('arrived-by'), value: document.arrivedBy ? t(`way-${document.arrivedBy}`) : undefined },
        {
          label: t('due'),
          value: document.dueAt ? <Due at={document.dueAt} {...{ now, over, language }} /> : undefined,
        },
        { label: t('pages'), value: document.pages ?? undefined },
        { label: t('note'), value: document.note },
      ]}
    />
  )
}

function Files({ document, versions }: Pick<DocumentPageProps, 'document' | 'versions'>): VNode | null {
  const t = useWords(words)
  const kept = versions.filter(({ file }) => file)
  if (kept.length < 2) return null
  const isNewest = (version: Version) => kept.find(({ part }) => part === version.part) === version
  const line = (version: Version) => (
    <li key={version.id}>
      <a href={fileHref(document.id, version)}>{version.file!.name}</a>{' '}
      <span class="soft">
        {t(`role-${version.role}`)} · {t('version', { version: version.version })} · {version.addedByName}
      </span>
    </li>
  )
  const old = kept.filter((version) => !isNewest(version))
  return (
    <Card title={t('files')}>
      <ul class="plain-list">{kept.filter(isNewest).map(line)}</ul>
      {old.length > 0 ? (
        <Details summary={t('versions')}>
          <ul class="plain-list">{old.map(line)}</ul>
        </Details>
      ) : null}
    </Card>
  )
}

/** A document: the paper, the next act, what is known of it, who works on it, and its whole story. */
export function DocumentPage(props: DocumentPageProps): VNode {
  const { language, document, versions, readings, assignments, steps, now, withholdings, mayOpen } = props
  const t = useWords(words)
  const incoming = document.direction === 'incoming'
  const back = incoming
    ? { href: urls.incoming(), label: t('incoming') }
    : { href: urls.outgoing(), label: t('outgoing') }
  const newest = versions.find(({ part }) => part === 0)
  return (
    <div id="van-ban" data-live-topic={`document:${document.id}`}>
      <PageHeader
        title={document.abstract}
        crumbs={[back]}
        lead={
          <>
            <StateTag state={document.state} /> <UrgencyTag urgency={document.urgency} />{' '}
            <WithheldTag mark={document.withheldMark} />
          </>
        }
      />
      <div class="deeds">
        <Deeds {...props} />
        <Follow documentId={document.id} following={props.following} />
      </div>
      <Withheld {...{ document, withholdings, mayOpen, language }} />
      <AskedWhy asks={props.asks} documentId={document.id} />
      <Extensions {...props} />
      <div class="two-columns reading">
        <div class="stack">
          {props.print ? (
            <PrintedPaper document={document} print={props.print} />
          ) : newest && !newest.file && document.withheldMark === null ? (
            <DraftText body={newest.body} />
          ) : (
            <Paper
              documentId={document.id}
              version={newest}
              closed={document.withheldMark !== null}
              mayClose={props.mayClose}
              reading={readings.find(({ versionId }) => versionId === newest?.id)}
              verification={props.verifications.find(({ hash }) => hash === newest?.file?.hash)}
            />
          )}
        </div>
        <div class="stack">
          <Card title={t('facts')}>
            <Facts {...props} />
          </Card>
          {assignments.some(({ ended }) => ended?.how !== 'withdrawn') ? (
            <Card title={t('work')}>
              <Work {...{ assignments, now, language }} />
            </Card>
          ) : null}
          <Opinions {...props} />
          <Recipients {...props} />
          <CameByPacket {...props} />
          <Related {...props} />
          <InFiles {...props} />
          <Files {...props} />
          <ArrivalPrints {...props} />
          <DraftVersions {...{ document, versions }} />
          <Card title={t('story')}>
            <Story {...{ steps, language }} />
          </Card>
          <SeenBy seen={props.seen} language={language} />
        </div>
      </div>
    </div>
  )
}
