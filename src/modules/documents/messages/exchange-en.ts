/** What is said of papers that go and come by packet. */
export const exchangeEn = {
  'sending-waiting': 'Waiting to be sent',
  'sending-delivered': 'Delivered',
  'sending-refused': 'Refused by the recipient',
  'sending-expired': 'Could not be delivered',
  'sending-withdrawn': 'Taken back before it left',
  'sending-returned': 'Returned by the recipient',
  'recall-waiting': 'The recall is being sent',
  'recall-delivered': 'The recipient has the recall',
  'recall-refused': 'The recall was refused',
  'recall-expired': 'The recall could not be delivered',
  'recall-withdrawn': 'The recall was dropped',
  'sending-why': 'Why: {why}',
  'not-yet-sent': 'Not sent: it or this authority has no identification code',
  'came-by-packet': 'Came by electronic exchange',
  'packet-signed': 'The packet is signed by the sending system; its content is what was sent.',
  'packet-unsigned':
    'The packet has no signature that can be verified; legal weight lies in the signatures of the PDF.',
  'packet-details': 'Details of the packet',
  'sender-was-told': 'Its sender was told',
} as const
