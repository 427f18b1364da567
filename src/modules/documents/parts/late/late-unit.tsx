import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Card, Details, Form, StatusTag } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { sayDayOf, sayMoment } from '../../pages/say.ts'
import type { Lateness } from '../../rules/late/lateness.ts'
import type { LatePart } from '../../store/late/list-late.ts'
import { urls } from '../../urls.ts'
import { UrgencyTag } from '../tags.tsx'

export type LateLine = LatePart & { readonly lateness: Lateness; readonly mayAsk: boolean }

/** A unit, with what is late in it by person. */
export type LateGroup = {
  readonly unitId: string
  readonly unitName: string
  readonly people: readonly { readonly name: string | null; readonly lines: readonly LateLine[] }[]
  /** The late parts of the unit that the reader may ask about. */
  readonly toAsk: readonly string[]
}

type Shown = { readonly language: Language; readonly csrf: string; readonly here: string }

function AskForm({
  ids,
  label,
  csrf,
  here,
  quiet,
}: Omit<Shown, 'language'> & {
  readonly ids: readonly string[]
  readonly label: string
  readonly quiet?: boolean
}): VNode {
  return (
    <Form action={urls.askWhy()} csrf={csrf} guard={false}>
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      <input type="hidden" name="ve" value={here} />
      <Button variant={quiet ? 'quiet' : 'secondary'} icon="bell-ring">
        {label}
      </Button>
    </Form>
  )
}

function Line({ line, language, csrf, here }: Shown & { readonly line: LateLine }): VNode {
  const t = useWords(words)
  const { lateness, part, askedAt, askedBy, answer, answeredBy } = line
  const { unit, amount } = lateness
  return (
    <li class="late-line">
      <div>
        <a href={urls.document({ id: line.documentId })}>{line.abstract}</a>{' '}
        <UrgencyTag urgency={line.urgency} />
        <div class="soft">
          {[
            line.reference,
            line.organName,
            part === 'support' ? t('part-support') : '',
            line.progress > 0 ? `${line.progress}%` : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <div class="row">
          <StatusTag tone={lateness.late ? 'bad' : 'warn'} icon={lateness.late ? 'clock-alert' : 'clock'}>
            {t(lateness.late ? 'late-by' : 'late-left', { unit, amount })}
          </StatusTag>
          <span class="soft">
            {t('due')}: {sayDayOf(line.dueAt, language)}
          </span>
        </div>
        {answer ? (
          <div class="own-words">
            {t('answer-of', { name: answeredBy ?? '' })}
            {answer}
          </div>
        ) : askedAt ? (
          <div class="soft">{t('asked-at', { name: askedBy ?? '', at: sayMoment(askedAt, language) })}</div>
        ) : null}
      </div>
      {line.mayAsk && lateness.late ? (
        <AskForm
          ids={[line.assignmentId]}
          label={t(askedAt ? 'ask-why-again' : 'ask-why')}
          quiet={askedAt !== null}
          {...{ csrf, here }}
        />
      ) : null}
    </li>
  )
}

/** A unit's late parts by person, with the way to ask all of them at once; closed where the board is long. */
export function LateUnit({
  group,
  open,
  ...shown
}: Shown & { readonly group: LateGroup; readonly open: boolean }): VNode {
  const t = useWords(words)
  const { toAsk, unitName, people } = group
  const { csrf, here, language } = shown
  const lines = people.flatMap((person) => person.lines)
  const late = lines.filter(({ lateness }) => lateness.late).length
  const figure = (value: number) => formatNumber(value, language)
  return (
    <Card title={unitName}>
      <div class="row apart">
        <Details
          summary={t('late-counts', { late: figure(late), soon: figure(lines.length - late) })}
          open={open}
        >
          {people.map(({ name, lines: ofPerson }) => (
            <section key={name ?? ''}>
              <h3>
                {name ?? t('late-unassigned')} <span class="soft">({figure(ofPerson.length)})</span>
              </h3>
              <ul class="late-lines">
                {ofPerson.map((line) => (
                  <Line key={line.assignmentId} line={line} {...shown} />
                ))}
              </ul>
            </section>
          ))}
        </Details>
        {toAsk.length > 1 ? (
          <AskForm ids={toAsk} label={t('ask-why-unit', { count: toAsk.length })} {...{ csrf, here }} />
        ) : null}
      </div>
    </Card>
  )
}
