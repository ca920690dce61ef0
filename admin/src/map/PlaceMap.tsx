import { Box, Button, Typography } from "@mui/material"
import { useMemo, useState } from "react"
import { Fault } from "../app/states"
import { useWidth } from "../dossier/useWidth"
import { t } from "../words"
import { pages } from "../words/pages"
import { useAtlas } from "./atlas"
import { Drawn } from "./Drawn"
import { MapKey } from "./MapKey"
import { type Area, countriesOf, type Mark } from "./view"

type Props = {
  label: string
  marks: Mark[]
  areas?: Area[] /** Whether the areas are what the map is of. */
  whole?: boolean
}

const closest = 6
const none: Area[] = []

/**
 * A map: marks are links to their places, countries meant as a whole are hatched. Nothing is shown where there is
 * neither. Whoever shows it lists beside it what the register has no point for.
 */
export function PlaceMap({ label, marks, areas = none, whole = false }: Props) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const { data: atlas, error, refetch } = useAtlas()
  const [closer, setCloser] = useState(0)
  const countries = useMemo(() => (atlas ? countriesOf(atlas, marks, areas) : []), [atlas, marks, areas])
  const height = Math.round(Math.min(460, Math.max(250, width * 0.6)))
  if (error) return <Fault error={error} retry={refetch} within />
  return (
    <Box component="figure" sx={{ m: 0, mb: 2 }}>
      <Box ref={ref} role="group" aria-label={label} sx={{ height, ...frame }}>
        {atlas && width > 0 ? (
          <Drawn {...{ atlas, countries, marks, areas, whole, closer }} size={{ width, height }} />
        ) : (
          <Typography color="text.secondary" sx={{ p: 2 }}>
            {t(pages.readingMap)}
          </Typography>
        )}
      </Box>
      <Box component="figcaption" sx={under}>
        <MapKey marks={marks} areas={whole ? none : areas} />
        <span>{t(pages.boundaries)}</span>
        {marks.length > 0 && (
          <Box sx={{ marginInlineStart: "auto", display: "flex", gap: 1 }}>
            <Button size="small" variant="outlined" disabled={closer === 0} onClick={() => setCloser(closer - 1)}>
              {t(pages.wider)}
            </Button>
            <Button size="small" variant="outlined" disabled={closer === closest} onClick={() => setCloser(closer + 1)}>
              {t(pages.closer)}
            </Button>
          </Box>
        )}
      </Box>
    </Box>
  )
}

const frame = {
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  overflow: "hidden",
  position: "relative",
  "& svg": { position: "absolute", insetBlockStart: 0, insetInlineStart: 0 },
} as const
const under = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  columnGap: 2.5,
  rowGap: 0.75,
  mt: 0.75,
  color: "text.secondary",
  fontSize: "0.8rem",
} as const
