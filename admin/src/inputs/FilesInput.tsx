import Close from "@mui/icons-material/Close"
import { Alert, Box, Button, Checkbox, FormControlLabel, IconButton, LinearProgress, Typography } from "@mui/material"
import { type DragEvent, useRef, useState } from "react"
import { useController } from "react-hook-form"
import { factsInWords, useFacts } from "../app/files"
import { Bdi } from "../app/Names"
import { t } from "../words"
import { files as said } from "../words/files"
import { inputs } from "../words/inputs"
import { Message } from "../words/Message"
import { FieldFaults } from "./EntryForm"
import { Group } from "./Fields"
import { type Upload, useUploads } from "./uploads"

/** A file of a source as a form holds it. */
export type FileValue = { sha256: string; name: string; role: "DOCUMENT" | "TEXT" }

type FilesInputProps = { source: string; name: string; help?: string; max?: number }

/** The files of a source: chosen or dropped, uploaded at once, kept with the source when it is published. */
export function FilesInput({ source, name, help, max = 50 }: FilesInputProps) {
  const { field } = useController({ name: source, defaultValue: [] })
  const list = (field.value ?? []) as FileValue[]
  const newest = useRef(list)
  newest.current = list
  const { uploads, begin, stop, dismiss } = useUploads((stored) => {
    const before = newest.current
    if (before.some((file) => file.sha256 === stored.sha256)) return t(said.alreadyHere)
    if (before.length >= max) return t(said.moreAllowed, { most: max })
    // The first text is the one quotes are counted in, until somebody says otherwise.
    const isText = stored.mediaType === "text/plain" && !before.some((file) => file.role === "TEXT")
    newest.current = [...before, { sha256: stored.sha256, name: stored.name, role: isText ? "TEXT" : "DOCUMENT" }]
    field.onChange(newest.current)
    return null
  })
  const change = (at: number, role: FileValue["role"]) =>
    field.onChange(
      list.map((file, i) => ({ ...file, role: i === at ? role : role === "TEXT" ? "DOCUMENT" : file.role })),
    )
  return (
    <Group name={name} hint={help}>
      {list.map((file, i) => (
        <Box key={file.sha256} sx={row}>
          <File file={file} onRole={(role) => change(i, role)} />
          <IconButton
            size="small"
            aria-label={t(said.remove, { name: file.name })}
            onClick={() => field.onChange(list.filter((_, at) => at !== i))}
          >
            <Close fontSize="small" />
          </IconButton>
          <Box sx={{ gridColumn: "1 / -1", "&:empty": { display: "none" } }}>
            <FieldFaults source={`${source}.${i}`} below={["sha256", "name", "role"]} />
          </Box>
        </Box>
      ))}
      <Box role="status" sx={{ display: "grid", gap: 1, "&:empty": { display: "none" } }}>
        {uploads.map((upload) => (
          <Underway
            key={upload.id}
            upload={upload}
            onStop={() => stop(upload.id)}
            onDismiss={() => dismiss(upload.id)}
          />
        ))}
      </Box>
      <Dropping onFiles={begin} />
      <FieldFaults source={source} />
    </Group>
  )
}

function File({ file, onRole }: { file: FileValue; onRole: (role: FileValue["role"]) => void }) {
  const facts = useFacts(file.sha256)
  return (
    <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
      <Bdi>{file.name}</Bdi>{" "}
      {facts && (
        <Typography component="span" variant="body2" color="text.secondary">
          {factsInWords(facts)}
        </Typography>
      )}
      {(facts?.mediaType === "text/plain" || file.role === "TEXT") && (
        <Box>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={file.role === "TEXT"}
                onChange={(_, checked) => onRole(checked ? "TEXT" : "DOCUMENT")}
              />
            }
            label={t(said.isText)}
          />
        </Box>
      )}
    </Box>
  )
}

type UnderwayProps = { upload: Upload; onStop: () => void; onDismiss: () => void }

function Underway({ upload: { name, share, fault }, onStop, onDismiss }: UnderwayProps) {
  const named = <Bdi>{name}</Bdi>
  if (fault)
    return (
      <Alert severity="error" role="alert" onClose={onDismiss} closeText={t(said.dismiss)}>
        <Message of={said.failed} name={named} why={<Bdi>{fault}</Bdi>} />
      </Alert>
    )
  return (
    <Box sx={{ ...row, alignItems: "center" }}>
      <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
        <Message of={said.uploading} name={named} />
        <LinearProgress
          variant="determinate"
          value={share * 100}
          aria-label={t(said.uploading, { name })}
          sx={{ mt: 0.75 }}
        />
      </Box>
      <Button size="small" onClick={onStop} aria-label={t(said.stop, { name })}>
        {t(inputs.cancel)}
      </Button>
    </Box>
  )
}

function Dropping({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent, entering: boolean) => {
    event.preventDefault()
    setOver(entering)
  }
  return (
    <Box
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        onFiles([...event.dataTransfer.files])
      }}
      sx={{ border: "1px dashed", borderColor: over ? "primary.main" : "divider", borderRadius: 1, p: 2 }}
    >
      <Button variant="outlined" size="small" onClick={() => input.current?.click()}>
        {t(said.choose)}
      </Button>{" "}
      <Typography component="span" color="text.secondary">
        {t(said.orDrop)}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {t(said.taken)}
      </Typography>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".pdf,.png,.jpg,.jpeg,.gif,.webp,.txt,application/pdf,image/*,text/plain"
        aria-label={t(said.choose)}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = "" // so that the same file can be chosen again
        }}
      />
    </Box>
  )
}

const row = {
  display: "grid",
  gridTemplateColumns: "1fr auto",
  gap: 1,
  alignItems: "start",
  p: 1.5,
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
}
