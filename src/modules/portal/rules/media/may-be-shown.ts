import type { RichText } from '#kit/rich-text/index.ts'
import { type Verdict, reason } from '#kit/refusal.ts'
import type { ShownMedia } from '../../media.ts'
import { undescribedIn } from './in-text.ts'

/** Whether what an edition shows can be heard as well: every picture is described, or said to be decorative. @see TT 26/2020 */
export function mayBeShown(
  body: RichText,
  lead: Pick<ShownMedia, 'alt' | 'decorative'> | undefined,
): Verdict {
  const count = undescribedIn(body).length
  return [
    ...(count > 0 ? [reason('portal.alt-wanted', { count })] : []),
    ...(lead && !lead.decorative && lead.alt.trim() === '' ? [reason('portal.lead-alt-wanted')] : []),
  ]
}
