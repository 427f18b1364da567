import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Details, FileField, Form, FormActions, SelectField, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'

/** Ways to add a key; which of them a page offers is its own matter. */
export type KeyForm = 'trial' | 'file' | 'desktop' | 'token' | 'remote'

type Props = {
  readonly language: Language
  readonly csrf: string
  readonly action: string
  /** The form that was sent and has something against it; the others stand fresh. */
  readonly sent?: { readonly kind: KeyForm; readonly form: FormState } | undefined
}

const fresh: FormState = { values: {}, errors: {} }
const stateOf = ({ sent }: Props, kind: KeyForm) => (sent?.kind === kind ? sent.form : fresh)

/** A field of one of the forms: its id tells which, since all of them stand on one page. */
const fieldIn = (props: Props, kind: KeyForm) => (name: string) => ({
  ...fieldOf(stateOf(props, kind), name, props.language),
  id: `${kind}-${name}`,
})

function Whole({
  kind,
  props,
  children,
  upload = false,
}: {
  kind: KeyForm
  props: Props
  children: VNode
  upload?: boolean
}): VNode {
  const t = useWords(words)
  const form = stateOf(props, kind)
  return (
    <Details summary={t(`add-${kind}`)} open={props.sent?.kind === kind}>
      <div class="stack">
        <p class="soft">{t(`add-${kind}-lead`)}</p>
        <Form
          action={props.action}
          csrf={props.csrf}
          upload={upload}
          complaints={complaintsOf(form, props.language)}
        >
          <input type="hidden" name="kind" value={kind} />
          {children}
          <FormActions>
            <Button variant="primary">{t(`add-${kind}-do`)}</Button>
          </FormActions>
        </Form>
      </div>
    </Details>
  )
}

const secret = { type: 'password', autocomplete: 'new-password' } as const

/** A trial certificate: the passphrase is chosen now, typed twice, and kept by nobody. */
export function TrialForm(props: Props): VNode {
  const t = useWords(words)
  const field = fieldIn(props, 'trial')
  return (
    <Whole kind="trial" props={props} upload>
      <>
        <TextField {...field('secret')} {...secret} label={t('new-secret')} hint={t('new-secret-hint')} />
        <TextField {...field('again')} {...secret} label={t('new-secret-again')} />
      </>
    </Whole>
  )
}

/** A key file as certification authorities hand it out (PKCS #12). */
export function FileForm(props: Props): VNode {
  const t = useWords(words)
  return (
    <Whole kind="file" props={props} upload>
      <>
        <TextField
          {...fieldIn(props, 'file')('secret')}
          type="password"
          autocomplete="off"
          label={t('file-secret')}
          hint={t('add-secret-hint')}
        />
        <FileField id="file-file" name="file" label={t('file-file')} accept=".p12,.pfx" />
      </>
    </Whole>
  )
}

/** A USB token at the person's own machine, known by its certificate. */
export function DesktopForm(props: Props): VNode {
  const t = useWords(words)
  return (
    <Whole kind="desktop" props={props} upload>
      <FileField
        id="desktop-file"
        name="file"
        label={t('certificate-file')}
        hint={t('trust-file-hint')}
        accept=".cer,.crt,.pem,.der"
      />
    </Whole>
  )
}

/** A token or HSM at the server (PKCS #11). */
export function TokenForm({ libraries, ...props }: Props & { readonly libraries: readonly string[] }): VNode {
  const t = useWords(words)
  const field = fieldIn(props, 'token')
  return (
    <Whole kind="token" props={props} upload>
      <>
        <SelectField
          {...field('library')}
          label={t('token-library')}
          options={libraries.map((path) => ({ value: path, label: path.split('/').at(-1) ?? path }))}
        />
        <TextField {...field('token')} label={t('token-label')} />
        <TextField {...field('key')} label={t('token-key')} />
        <TextField
          {...field('secret')}
          type="password"
          autocomplete="off"
          label={t('token-pin')}
          hint={t('add-secret-hint')}
        />
      </>
    </Whole>
  )
}

/** A key at a remote signing service that the administrator of the instance named. */
export function RemoteForm({ services, ...props }: Props & { readonly services: readonly string[] }): VNode {
  const t = useWords(words)
  const field = fieldIn(props, 'remote')
  return (
    <Whole kind="remote" props={props} upload>
      <>
        <SelectField
          {...field('service')}
          label={t('remote-service')}
          options={services.map((name) => ({ value: name, label: name }))}
        />
        <TextField {...field('credential')} label={t('remote-credential')} />
      </>
    </Whole>
  )
}
