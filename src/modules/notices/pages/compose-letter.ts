import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { kindOf } from '../acts/settings.ts'
import type { Letter, LetterItem, Mail } from '../letter.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A header holds one line. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** What a letter says of one notice: the matter, or, where the authority is discreet, its kind alone. */
function say({ language, namesMatters }: Letter, item: LetterItem): string {
  const t = words.in(language)
  const title = namesMatters
    ? sayAny(language, item.title.code, item.title.params)
    : t('letter-discreet', { kind: sayAny(language, kindOf(item.kind).label) })
  const whole = item.onBehalfOf ? t('letter-item-behalf', { title, name: item.onBehalfOf }) : title
  return item.urgency === 'urgent' ? `${t('letter-urgent')}${whole}` : whole
}

function subjectOf(letter: Letter): string {
  const t = words.in(letter.language)
  const { items, namesMatters } = letter
  const [first] = items
  const urgent = items.some(({ urgency }) => urgency === 'urgent') ? t('letter-urgent') : ''
  if (!namesMatters) return urgent + t('letter-subject-discreet', { count: items.length })
  if (items.length > 1 || !first) return urgent + t('letter-subject-many', { count: items.length })
  const title = say(letter, first)
  return oneLine(title).slice(0, 150)
}

/** Puts a letter into words: text and simple HTML, every link to this site, with one way out that needs no signing in (RFC 8058). */
export function composeLetter(letter: Letter, publicUrl: string): Mail {
  const { id, language, recipient, address, office, items, unsubscribeToken } = letter
  const t = words.in(language)
  const preferences = `${publicUrl}${urls.preferences()}`
  const lines = items.map((item) => ({
    said: say(letter, item),
    at: formatDateTime(localTime(item.lastToldAt), language),
    href: `${publicUrl}${urls.notice({ id: item.noticeId })}`,
  }))
  const hello = t('letter-hello', { name: recipient })
  const why = (link: string) => t('letter-why', { office, preferences: link })
  return {
    messageId: `${id}@${new URL(publicUrl).hostname}`,
    fromName: oneLine(office),
    to: { name: oneLine(recipient), address },
    subject: subjectOf(letter),
    text: [
      hello,
      '',
      ...lines.flatMap(({ said, at, href }) => [`- ${oneLine(said)}`, `  ${at}`, `  ${href}`, '']),
      '-- ',
      why(preferences),
      '',
    ].join('\n'),
    html: `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;line-height:1.5"><p>${safe(hello)}</p><ul>${lines
      .map(
        ({ said, at, href }) =>
          `<li style="margin-bottom:12px">${safe(oneLine(said))}<br><small>${safe(at)}</small> · <a href="${safe(href)}">${t('letter-open')}</a></li>`,
      )
      .join('')}</ul><p><small>${safe(why(preferences))}</small></p></body></html>`,
    headers: {
      'List-Unsubscribe': `<${publicUrl}${urls.unsubscribe({ token: unsubscribeToken })}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  }
}
