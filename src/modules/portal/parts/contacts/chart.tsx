import type { VNode } from 'preact'
import type { PublishedHolder } from '#modules/identity/index.ts'
import type { PublishedUnit } from '#modules/organisations/index.ts'

type Chart = { readonly units: readonly PublishedUnit[]; readonly holders: readonly PublishedHolder[] }

function Units({ units, holders, above }: Chart & { above: readonly PublishedUnit[] }): VNode {
  return (
    <ul>
      {above.map((unit) => {
        const below = units.filter(({ parentUnitId }) => parentUnitId === unit.unitId)
        const { phone } = unit.contacts
        return (
          <li key={unit.unitId}>
            <div class="box">
              <p>
                <strong>{unit.name}</strong>
              </p>
              {holders
                .filter(({ unitId }) => unitId === unit.unitId)
                .map(({ title, name }) => (
                  <p key={`${title} ${name}`}>
                    {title}: {name}
                  </p>
                ))}
              {phone ? (
                <p>
                  <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>
                </p>
              ) : null}
              {unit.remit ? <p class="soft">{unit.remit}</p> : null}
            </div>
            {below.length > 0 ? <Units units={units} holders={holders} above={below} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** The units of an authority under its name: a nested list on a phone, a tree where there is room. */
export function OrganisationChart({
  name,
  label,
  units,
  holders,
}: Chart & { name: string; label: string }): VNode {
  const present = new Set<string>(units.map(({ unitId }) => unitId))
  const top = units.filter(({ parentUnitId }) => parentUnitId === null || !present.has(parentUnitId))
  return (
    <ul class="chart" aria-label={label}>
      <li>
        <div class="box">
          <p>
            <strong>{name}</strong>
          </p>
        </div>
        <Units units={units} holders={holders} above={top} />
      </li>
    </ul>
  )
}
