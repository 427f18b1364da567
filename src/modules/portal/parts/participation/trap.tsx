import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'

/** What every form for strangers carries: the proof that its page was looked at, and a field that no person sees. */
export function Trap({ proof }: { proof: string }): VNode {
  const t = useWords(words)
  return (
    <>
      <input type="hidden" name="proof" value={proof} />
      <div class="trap">
        <label for="truong-website">{t('comment-trap')}</label>
        <input id="truong-website" name="website" type="text" value="" autocomplete="off" tabindex={-1} />
      </div>
    </>
  )
}
