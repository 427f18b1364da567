/** What the administrators of the instance are told. */
export const alarmsEn = {
  'exchange.kind-alarm': 'Exchange: what the instance needs done',
  'exchange.told-lane-stuck': '{waiting} packets could not be sent to {to} yet',
  'exchange.told-lane-paused': 'The lane to {to} is paused, {waiting} packets wait',
  'exchange.told-axis-silent': 'The axis {name} does not answer or has not given everything',
  'exchange.told-not-stamped':
    'The exchange log gets no time stamps; this instance will stop taking packets in ({day})',
  'exchange.told-other-content': '{count} packets with a known number and other content were refused',
  'exchange.told-held': '{count} packets have waited for their original for too long',
  'exchange.told-certificate-ends': 'The certificate of {name} ends on {day}',
  'exchange.told-own-certificate-ends': 'The exchange certificate of this instance ends on {day}',
} as const
