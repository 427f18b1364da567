import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button } from '#platform/ui/index.ts'
import { mediaWords } from '../../messages/index.ts'

/** The value of the button that keeps a draft and goes on to its pictures and files. */
export const thenLibrary = 'anh-tep'

/** Keeps what was typed and goes to the library, so that nothing is lost on the way. */
export function FromLibrary(): VNode {
  const t = useWords(mediaWords)
  return (
    <Button icon="image" name="next" value={thenLibrary}>
      {t('keep-and-add')}
    </Button>
  )
}
