import type { caller } from '../journeys/caller.ts'

/** An act that the program answered for: the paper, what was done with it, and the file that it took in. */
export type Acknowledged = { readonly id: string; readonly step: string; readonly bytes?: Buffer }

export type Places = { readonly incoming: string; readonly outgoing: string; readonly chair: string }

type Caller = ReturnType<typeof caller>

const idIn = (place: string | null) => /\/van-ban\/([0-9a-f-]{36})/.exec(place ?? '')?.[1]

/** A small PDF that no other round sends. */
const paper = (name: string) =>
  Buffer.from(
    `%PDF-1.4\n% ${name}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )

/** Takes papers in, registers them, writes, signs and issues others, without a pause, until nobody answers any more. */
export async function paperWork({
  clerk,
  chair,
  lane,
  round,
  places,
  done,
}: {
  readonly clerk: Caller
  readonly chair: Caller
  readonly lane: number
  readonly round: number
  readonly places: Places
  readonly done: Acknowledged[]
}): Promise<void> {
  const send = async (who: Caller, path: string, fields: Record<string, string>) => {
    const answer = await who.post(path, fields)
    if (answer.status !== 303)
      throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 400)}`)
    return answer.headers.get('location')
  }
  for (let turn = 0; ; turn++) {
    const name = `Vòng ${round}, làn ${lane}, việc ${turn}`
    try {
      if ((lane + turn) % 2 === 0) {
        const bytes = paper(name)
        const answer = await clerk.send('/van-ban-den/tiep-nhan', { files: { name: `${name}.pdf`, bytes } })
        const id = idIn(answer.headers.get('location'))
        if (!id) throw new Error(`taking in: ${answer.status}`)
        done.push({ id, step: 'receive', bytes })
        await send(clerk, `/van-ban/${id}/vao-so`, {
          registerId: places.incoming,
          reference: `${round}-${lane}-${turn}/UBND`,
          organName: 'Ủy ban nhân dân tỉnh Quảng Trị',
          abstract: name,
          urgency: 'ordinary',
        })
        done.push({ id, step: 'register' })
        continue
      }
      const id = idIn(
        await send(clerk, '/van-ban-di/du-thao', {
          typeCode: 'cong-van',
          abstract: name,
          signerId: places.chair,
          signingForm: 'TM.',
          outside: 'Ủy ban nhân dân tỉnh Quảng Trị',
          text: 'Nội dung thử.',
          urgency: 'ordinary',
        }),
      )!
      done.push({ id, step: 'draft' })
      const steps = [
        [clerk, 'submit'],
        [chair, 'approve-content'],
        [clerk, 'approve-form'],
        [chair, 'sign'],
      ] as const
      for (const [who, step] of steps) {
        await send(who, `/van-ban/${id}/buoc/${step}`, { note: '' })
        done.push({ id, step })
      }
      await send(clerk, `/van-ban/${id}/phat-hanh`, { registerId: places.outgoing })
      done.push({ id, step: 'issue' })
    } catch (fault) {
      // The program is gone: whatever was not answered is nobody's promise.
      if (fault instanceof TypeError) return
      throw fault
    }
  }
}
