import type { Dice } from './dice.ts'
import type { Label, Paper } from './paper.ts'

const red = '#c8201c'

function frame(text: string, dice: Dice): string {
  const turn = dice.happens(0.5) ? dice.between(-6, 6) : 0
  const border = dice.happens(0.85) ? `border:1.2pt solid ${red}` : ''
  return `<div style="margin-top:3mm"><span style="display:inline-block;${border};color:${red};font-weight:bold;padding:0.5mm 4mm;font-size:${dice.oneOf([0.95, 1.05, 1.2])}em;transform:rotate(${turn}deg)">${text}</span></div>` // prettier-ignore
}

/** Marks of urgency and secrecy as stamps: under the reference, or under the date. */
export function marks(
  { urgency, secrecy }: Label,
  dice: Dice,
): { readonly left: string; readonly right: string } {
  const all = [secrecy, urgency].flatMap((mark) => (mark === undefined ? [] : [frame(mark, dice)]))
  return dice.happens(0.8) ? { left: all.join(''), right: '' } : { left: '', right: all.join('') }
}

/** The receiver's stamp of arrival, over whatever stands there. */
export function arrivalStamp(dice: Dice): string {
  const [x, y] = dice.oneOf([[8, 62], [8, 75], [120, 52], [20, 4]] as const) // prettier-ignore
  const style = `position:absolute;left:${x}mm;top:${y}mm;width:46mm;border:1pt solid ${red};color:${red};font:9pt sans-serif;transform:rotate(${dice.between(-5, 5)}deg);text-align:left` // prettier-ignore
  return `<div class="ink" style="${style}"><div style="border-bottom:.6pt solid;text-align:center">UBND XÃ BA NANG</div><b>ĐẾN</b> Số: ${dice.between(10, 2000)}<br>Ngày: ${dice.between(1, 28)}/${dice.between(1, 12)}/2026<br>Chuyển: ..............</div>` // prettier-ignore
}

/** What signing programs write into a corner. */
export function signatureNote({ agency }: Paper, dice: Dice): string {
  const style = 'position:absolute;right:6mm;top:2mm;font:7.5pt sans-serif;text-align:left'
  return `<div style="${style}">Ký bởi: ${agency.lines.join(' ')}<br>Thời gian ký: ${dice.between(10, 28)}.0${dice.between(1, 9)}.2026 ${dice.between(10, 16)}:15:30 +07:00</div>` // prettier-ignore
}

/** A hand's signature: one wild stroke. */
export function inkSignature(dice: Dice): string {
  const points = Array.from({ length: 9 }, () => `${dice.between(10, 150)},${dice.between(4, 60)}`)
  return `<svg class="ink" style="position:absolute;left:12mm;top:0" width="44mm" height="20mm" viewBox="0 0 160 64"><polyline fill="none" stroke="#2233aa" stroke-width="1.6" stroke-linejoin="round" points="${points.join(' ')}"/></svg>` // prettier-ignore
}

/** The round red seal over the left third of the signature; its ring of letters is drawn, as seals on papers are pictures. */
export function seal(dice: Dice): string {
  const left = dice.between(-6, 8)
  const ring = `<circle cx="50" cy="50" r="38" stroke-width="8" stroke-dasharray="3 1 2 2 4 1 1 2"/>`
  return `<svg class="ink" style="position:absolute;left:${left}mm;top:-7mm;" width="34mm" height="34mm" viewBox="0 0 100 100"><g fill="none" stroke="${red}"><circle cx="50" cy="50" r="47" stroke-width="2"/>${ring}<circle cx="50" cy="50" r="30"/></g><polygon fill="${red}" points="50,30 55,45 70,45 58,54 63,70 50,60 37,70 42,54 30,45 45,45"/></svg>` // prettier-ignore
}
