import { outwardWords } from '../messages/index.ts'
import type { Letter } from '../instance.ts'
import type { LetterToWrite } from '../subscriber.ts'
import { urls } from '../urls.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A letter to a subscriber in words: plain text and the same as simple HTML, with a way out that mail programs know (RFC 8058). */
export function composeAlertLetter(
  { matter, messageId, address, office, askedOf, end }: LetterToWrite,
  publicUrl: string,
): Letter {
  const t = outwardWords.in('vi')
  const way = `${publicUrl}${urls.endLetters({ token: end })}`
  const [subject, lines, link] =
    matter.kind === 'invitation'
      ? ([t('invite-subject', { office }), [t('invite-text', { office }), t('invite-else')], `${publicUrl}${urls.confirm({ token: matter.confirm })}`] as const) // prettier-ignore
      : ([matter.urgent ? `${t('urgent-mark')}: ${matter.title}` : matter.title, [matter.title, ...matter.body.split('\n')], matter.address] as const) // prettier-ignore
  const said = lines.map((line) => line.trim()).filter((line) => line !== '')
  const foot = t('letter-foot', { office: askedOf })
  const linked = (href: string) => `<p><a href="${escaped(href)}">${escaped(href)}</a></p>`
  return {
    messageId,
    fromName: office,
    to: { name: '', address },
    subject,
    text: [...said, link, '--', foot, way].join('\n\n'),
    html: `<!doctype html><html lang="vi"><body>${said.map((line) => `<p>${escaped(line)}</p>`).join('')}${linked(link)}<hr><p>${escaped(foot)}</p>${linked(way)}</body></html>`,
    headers: {
      'List-Unsubscribe': `<${way}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
    },
  }
}
