/** By this word what was sent is found again among letters. */
export const mark = 'Thử-phá'

const script = '<script src=//evil.example/x.js></script><script>alert(1)</script>'
const leavesAttributes = `"'\`><img src=x onerror=alert(1) style="position:fixed"><svg/onload=alert(1)>`
const leavesTexts = '</textarea></title></script></style>--><iframe srcdoc="<script>alert(1)</script>">'
const links = '[bấm](javascript:alert(1)) <a href="java\tscript:alert(1)">bấm</a> ![](data:text/html,x)'
const templates = '{{7*7}} ${7*7} <%= 7*7 %> #{7*7} *{7*7} {{constructor.constructor("alert(1)")()}}'
const statements = `'; DROP TABLE portal.articles; -- \\ %s %n ' OR '1'='1 & | ! <-> :* ((`
const lines = 'một\r\nSet-Cookie: evil=1\r\n\r\n<html>'
const xml = ']]> <![CDATA[ <!ENTITY a "b"> &a; &#0; \u0001\u000b\u001f\ufffe\uffff'
const unseen =
  'a\u202etxt.exe\u2066 \u200b\u200f\ufeff\u00ad \u0000 đuôi\u0000.jpg e\u0300\u0301\u0302\u0303\u0304'
const formulas = '=HYPERLINK("http://evil.example";"x") @SUM(1) +1 -1'

/** What is typed into every field, one after another: nobody means well by it. */
export const illStrings: readonly (readonly [string, string])[] = [
  ['a script', `${mark} ${script}`],
  ['ways out of an attribute and an element', `${mark} ${leavesAttributes} ${leavesTexts}`],
  ['links that run', `${mark} ${links}`],
  ['templates and statements', `${mark} ${templates} ${statements}`],
  ['lines of a header', `${mark} ${lines}`],
  ['what XML does not bear, and what is not seen', `${mark} ${xml} ${unseen}`],
  ['a very long word', `${mark}${'ươ'.repeat(8_000)}`],
]

/** Short enough for a name or a title that is taken in, with a bit of each. */
export const illInShort = `${mark} <script>alert(1)</script>"'><img src=x onerror=alert(1)>]]>&\u0001\u202e{{7*7}}`

/** The same for a cell of a table that an office opens in its spreadsheet. */
export const illFormula = `${formulas} ${mark}`

/** Bytes that are no text: a lone surrogate, a cut sequence, an overlong slash, a null. */
export const illBytes = '%ED%A0%80%ED%BF%BF%FF%FE%C3%28%C0%AF%00%E1%BB'
