import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'

/** Whether the reader follows the document, and the button that changes it. */
export type Following = { readonly on: boolean; readonly csrf: string }

/** Follows a document: of every step one is told. */
export function Follow({ documentId, following }: { documentId: string; following: Following }): VNode {
  const t = useWords(words)
  const { on, csrf } = following
  return (
    <Form action={urls.follow({ id: documentId })} csrf={csrf} guard={false}>
      <FormActions>
        <Button variant="quiet" name="on" value={on ? '0' : '1'} icon={on ? 'bell-off' : 'bell'}>
          {t(on ? 'unfollow' : 'follow')}
        </Button>
      </FormActions>
    </Form>
  )
}
