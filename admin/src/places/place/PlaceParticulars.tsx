import { RecordLink } from "../../app/links"
import { Bdi } from "../../app/Names"
import { Particulars } from "../../app/Particulars"
import { Unknown } from "../../app/Unknown"
import { labelOf } from "../../app/vocabulary"
import { Beside } from "../../dossier/Beside"
import { isoOf } from "../../map/mark"
import { t } from "../../words"
import { fieldName } from "../../words/fields"
import { Message } from "../../words/Message"
import { pages } from "../../words/pages"
import type { Place } from "./place"

/** What a place is: where it lies, what holds it, and its codes elsewhere. */
export function PlaceParticulars({ place }: { place: Place }) {
  const { within, externalIds } = place
  return (
    <Particulars
      of={[
        [fieldName("point"), (place.point || isoOf(place) === null) && <Point place={place} />],
        [fieldName("within"), within.length > 0 && <Within place={place} />],
        [fieldName("externalIds"), externalIds.length > 0 && <Codes place={place} />],
      ]}
    />
  )
}

function Point({ place: { point } }: { place: Place }) {
  if (!point) return <Unknown>{t(pages.noPoint)}</Unknown>
  const { latitude, longitude, precision, source } = point
  return (
    <>
      <span dir="ltr">
        {latitude.toFixed(4)}, {longitude.toFixed(4)}
      </span>{" "}
      <Beside>
        {labelOf("PointPrecision", precision)}
        {source && (
          <>
            {" · "}
            <RecordLink record={source} />
          </>
        )}
      </Beside>
    </>
  )
}

const Within = ({ place: { within } }: { place: Place }) =>
  within.map(({ container, type, source, note }) => (
    <div key={container.id + type}>
      <RecordLink record={container} />{" "}
      <Beside>
        {labelOf("ContainmentType", type)}
        {source && (
          <>
            {" · "}
            <RecordLink record={source} />
          </>
        )}
        {note && (
          <>
            {" · "}
            <Message of={pages.curator} note={<Bdi>{note}</Bdi>} />
          </>
        )}
      </Beside>
    </div>
  ))

const Codes = ({ place: { externalIds, schemes } }: { place: Place }) =>
  externalIds.map(({ scheme, value }) => (
    <div key={`${scheme} ${value}`}>
      <Bdi>{value}</Bdi>{" "}
      <Beside>
        <Bdi>{schemes?.nodes.find(({ code }) => code === scheme)?.label ?? scheme}</Bdi>
      </Beside>
    </div>
  ))
