import { elementsIn, type XmlElement } from '#kit/xml/index.ts'

const namespace = 'urn:oasis:names:tc:emergency:cap:1.2'
type Count = '1' | '?' | '+' | '*'
/** The sequences of the schema CAP-v1.2.xsd (OASIS), element by element in its order. */
const sequences: Readonly<Record<string, readonly (readonly [string, Count])[]>> = {
  alert: [['identifier', '1'], ['sender', '1'], ['sent', '1'], ['status', '1'], ['msgType', '1'], ['source', '?'], ['scope', '1'], ['restriction', '?'], ['addresses', '?'], ['code', '*'], ['note', '?'], ['references', '?'], ['incidents', '?'], ['info', '*']],
  info: [['language', '?'], ['category', '+'], ['event', '1'], ['responseType', '*'], ['urgency', '1'], ['severity', '1'], ['certainty', '1'], ['audience', '?'], ['eventCode', '*'], ['effective', '?'], ['onset', '?'], ['expires', '?'], ['senderName', '?'], ['headline', '?'], ['description', '?'], ['instruction', '?'], ['web', '?'], ['contact', '?'], ['parameter', '*'], ['resource', '*'], ['area', '*']],
  area: [['areaDesc', '1'], ['polygon', '*'], ['circle', '*'], ['geocode', '*'], ['altitude', '?'], ['ceiling', '?']],
} // prettier-ignore
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/
const oneOf = (words: string) => new RegExp(`^(${words})$`)
/** Values as the schema and the specification (§3.2) allow them. */
const values: Readonly<Record<string, RegExp>> = {
  identifier: /^[^\s,<&]+$/,
  sender: /^[^\s,<&]+$/,
  sent: time,
  effective: time,
  onset: time,
  expires: time,
  status: oneOf('Actual|Exercise|System|Test|Draft'),
  msgType: oneOf('Alert|Update|Cancel|Ack|Error'),
  scope: oneOf('Public|Restricted|Private'),
  references: /^[^\s,]+,[^\s,]+,[^\s,]+( [^\s,]+,[^\s,]+,[^\s,]+)*$/,
  category: oneOf('Geo|Met|Safety|Security|Rescue|Fire|Health|Env|Transport|Infra|CBRNE|Other'),
  responseType: oneOf('Shelter|Evacuate|Prepare|Execute|Avoid|Monitor|Assess|AllClear|None'),
  urgency: oneOf('Immediate|Expected|Future|Past|Unknown'),
  severity: oneOf('Extreme|Severe|Moderate|Minor|Unknown'),
  certainty: oneOf('Observed|Likely|Possible|Unlikely|Unknown'),
  web: /^https?:\/\/\S+$/,
}

const textOf = (element: XmlElement) =>
  element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')

/** What of an element is not as CAP 1.2 has it; empty where it holds. */
export function capFaults(element: XmlElement): string[] {
  const { local } = element
  const own = element.namespace === namespace ? [] : [`${local}: namespace ${element.namespace}`]
  const sequence = sequences[local]
  if (!sequence) {
    const shape = values[local]
    return shape && !shape.test(textOf(element)) ? [...own, `${local}: ${textOf(element)}`] : own
  }
  const inside = elementsIn(element)
  const pattern = new RegExp(
    `^${sequence.map(([name, count]) => `(?:${name} )${count === '1' ? '' : count}`).join('')}$`,
  )
  const order = inside.map((child) => `${child.local} `).join('')
  return [
    ...own,
    ...(pattern.test(order) ? [] : [`${local}: ${order}`]),
    ...inside.flatMap((child) => capFaults(child)),
  ]
}
