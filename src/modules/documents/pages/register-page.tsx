import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  DateField,
  Form,
  FormActions,
  PageHeader,
  SelectField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Document } from '../document.ts'
import { words } from '../messages/index.ts'
import { FactsFields, type TypeChoice } from '../parts/facts-fields.tsx'
import { Paper } from '../parts/paper.tsx'
import { Likely, type LikelyPaper } from '../parts/reading/likely.tsx'
import { Awaiting } from '../parts/reading/proposed-label.tsx'
import { ReadingNotice } from '../parts/reading/reading-notice.tsx'
import type { ProposedFields } from '../rules/reading/proposed-facts.ts'
import type { FileReading } from '../store/file-readings.ts'
import type { Version } from '../store/versions.ts'
import { FileVerdict, type Verification } from '#modules/signatures/index.ts'
import { urls } from '../urls.ts'

export type RegisterPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly document: Document
  readonly paper: Version | undefined
  readonly types: readonly TypeChoice[]
  readonly organs: readonly string[]
  readonly registers: readonly { readonly id: string; readonly name: string }[]
  readonly leaders: readonly { readonly id: string; readonly name: string; readonly title: string }[]
  readonly likely: readonly LikelyPaper[]
  /** What was read in the paper's file; undefined as long as it is being read. */
  readonly reading: FileReading | undefined
  /** What the verifier said of the signatures of the paper's file. */
  readonly verification: Verification | undefined
  readonly proposed: ProposedFields
  /** How many empty fields the first page filled. */
  readonly filled: number | undefined
  /** Correcting what is kept, after registration. */
  readonly amending?: boolean
}

/** The paper beside the fields: the clerk compares, corrects and registers. */
export function RegisterPage(props: RegisterPageProps): VNode {
  const { language, csrf, form, document, paper, types, organs, registers, leaders, likely, amending } = props
  const { reading, proposed, filled } = props
  const t = useWords(words)
  const id = document.id
  const topic = `document:${id}`
  const waiting = Boolean(!amending && paper?.file && !reading)
  // What came back with complaints is the person's: it is never fetched anew.
  const untouched = waiting && !form.refusal && Object.keys(form.errors).length === 0
  const moves = untouched ? topic : undefined
  return (
    <>
      <PageHeader
        title={t(amending ? 'amend-title' : 'register-title')}
        lead={t(amending ? 'amend-lead' : 'register-lead')}
        crumbs={[
          { href: urls.incoming(), label: t('incoming') },
          { href: urls.document({ id }), label: document.abstract },
        ]}
      />
      <Awaiting name="likely" topic={moves}>
        <Likely {...{ likely, language }} own={{ id, paper }} />
      </Awaiting>
      {paper ? (
        <Awaiting name="signatures" topic={moves}>
          <FileVerdict verification={props.verification} href={urls.signatures({ id, version: paper.id })} />
        </Awaiting>
      ) : null}
      {amending ? null : <ReadingNotice {...{ waiting, filled, topic }} />}
      <div class="two-columns reading">
        <Paper documentId={id} version={paper} reading={reading} mayClose={!amending} />
        <Form
          action={amending ? urls.amend({ id }) : urls.register({ id })}
          csrf={csrf}
          complaints={complaintsOf(form, language)}
        >
          {amending ? null : (
            <SelectField
              {...fieldOf(form, 'registerId', language)}
              label={t('register-book')}
              options={registers.map((one) => ({ value: one.id, label: one.name }))}
            />
          )}
          <FactsFields {...{ form, language, types, organs, proposed }} topic={moves} />
          {amending ? null : (
            <>
              <DateField {...fieldOf(form, 'due', language)} label={t('due')} hint={t('due-hint')} optional />
              <SelectField
                {...fieldOf(form, 'leaderId', language)}
                label={t('register-present-to')}
                blank={t('nobody-yet')}
                options={leaders.map((one) => ({ value: one.id, label: `${one.title} – ${one.name}` }))}
              />
            </>
          )}
          {amending ? null : (
            <Checkbox name="next" label={t('register-next')} checked={form.values.next !== '0'} />
          )}
          <FormActions>
            <Button variant="primary">{t(amending ? 'amend' : 'register')}</Button>
            <ButtonLink href={urls.document({ id })}>{t('back')}</ButtonLink>
          </FormActions>
        </Form>
      </div>
    </>
  )
}
