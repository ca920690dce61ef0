import { Box } from "@mui/material"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Fault } from "../app/states"
import { Gone } from "../history/Gone"
import { NotThen } from "./NotThen"
import { Sketch } from "./Sketch"

type Props<T> = { id: string; of: UseQueryResult<T | null>; children: (record: T) => ReactNode }

/** The page of a record once it is read: its parts below each other. Until then a sketch, else why there is none. */
export function Read<T extends { id: string }>({ id, of: { data, isPending, error, refetch }, children }: Props<T>) {
  if (error) return <Fault error={error} retry={refetch} />
  if (isPending) return <Sketch />
  if (data === null) return <Gone id={id} never={<NotThen id={id} />} />
  return (
    <Box
      component="article"
      key={data.id}
      sx={{ maxWidth: "72rem", marginInline: "auto", display: "flex", flexDirection: "column", gap: 4 }}
    >
      {children(data)}
    </Box>
  )
}
