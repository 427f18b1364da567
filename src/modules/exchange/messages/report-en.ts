/** What the report on exchange says. */
export const reportEn = {
  report: 'Report on exchange',
  'report-lead': 'Counted from what was sent and received, after QĐ 28/2018/QĐ-TTg, Article 11.',
  'report-from': 'From',
  'report-until': 'Until the end of',
  'report-show': 'Show',
  'report-issued': 'Documents issued',
  'report-electronic': 'Sent electronically to every recipient',
  'report-share': 'Share sent electronically',
  'report-aim': 'aim {aim} %',
  'report-sent': 'Sendings',
  'report-delivered': 'Delivered',
  'report-refused': 'Refused',
  'report-expired': 'Not delivered',
  'report-waiting': 'Waiting',
  'report-received': 'Documents received',
  'report-by-organ': 'By authority',
  'report-median': 'Time to deliver (median)',
  'report-none': 'Nothing was exchanged in this period.',
  seconds: '{n} seconds',
  'report-how':
    'A “sending” is one document to one recipient. The share is the number of documents all of whose recipients gave a receipt, divided by the documents issued to recipients in the period.',
}
