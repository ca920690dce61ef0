import Download from "@mui/icons-material/Download"
import { Box, Button, Tab, Tabs, Typography } from "@mui/material"
import { useEffect, useId, useState } from "react"
import { factsInWords, saveFile, type SourceFile, useAddress, useFile } from "../../app/files"
import { messageOf } from "../../app/faults"
import { Bdi } from "../../app/Names"
import { Fault, Reading } from "../../app/states"
import { t } from "../../words"
import { files as said } from "../../words/files"
import { DocumentText } from "./DocumentText"
import type { Passage, Quoted } from "./paragraphs"

type DocumentProps = {
  /** The source that holds the files. */
  source: string
  files: SourceFile[]
  /** A passage of the text, to be marked and brought into sight. */
  passage?: Passage | null
  /** Takes a passage somebody selected to quote it. */
  onPassage?: (quoted: Quoted) => void
}

/** The stored document of a source: its text, pictures and PDF as they are, each to be saved. */
export function Document({ source, files, passage = null, onPassage }: DocumentProps) {
  const text = files.find((file) => file.role === "TEXT")
  const [chosen, setChosen] = useState((passage || onPassage ? text : undefined) ?? files[0])
  const id = useId()
  // Whoever asks for a passage wants to see it, whatever was open.
  useEffect(() => {
    if (passage && text) setChosen(text)
  }, [passage, text])
  const file = files.find((one) => one.sha256 === chosen?.sha256) ?? files[0]
  if (!file) return <Typography color="text.secondary">{t(said.none)}</Typography>
  return (
    <Box sx={{ display: "grid", gap: 1.5, minWidth: 0 }}>
      {files.length > 1 && (
        <Tabs
          value={files.indexOf(file)}
          onChange={(_, at) => setChosen(files[at])}
          variant="scrollable"
          aria-label={t(said.which)}
        >
          {files.map((one, at) => (
            <Tab key={one.sha256} label={<Bdi>{one.name}</Bdi>} id={`${id}-${at}`} aria-controls={`${id}-panel`} />
          ))}
        </Tabs>
      )}
      <Box
        id={`${id}-panel`}
        role={files.length > 1 ? "tabpanel" : undefined}
        aria-labelledby={files.length > 1 ? `${id}-${files.indexOf(file)}` : undefined}
        sx={{ display: "grid", gap: 1, minWidth: 0 }}
      >
        <About file={file} />
        {file === text ? (
          <DocumentText source={source} file={file} passage={passage} onPassage={onPassage} />
        ) : (
          <Shown key={file.sha256} file={file} />
        )}
      </Box>
    </Box>
  )
}

function About({ file }: { file: SourceFile }) {
  const [fault, setFault] = useState<string | null>(null)
  const save = () => {
    setFault(null)
    saveFile(file).catch((error) => setFault(messageOf(error)))
  }
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "baseline" }}>
      <Bdi>{file.name}</Bdi>
      <Typography component="span" variant="body2" color="text.secondary">
        {factsInWords(file)}
      </Typography>
      <Button size="small" startIcon={<Download />} onClick={save} sx={{ marginInlineStart: "auto" }}>
        {t(said.save, { name: file.name })}
      </Button>
      {fault && (
        <Typography role="alert" color="error" sx={{ flexBasis: "100%" }}>
          {fault}
        </Typography>
      )}
    </Box>
  )
}

/** A file that is shown as it is, from bytes fetched with the session: an address of its own would not know who asks. */
function Shown({ file: { sha256, mediaType, name } }: { file: SourceFile }) {
  const { data, error, refetch } = useFile(sha256)
  const address = useAddress(data)
  if (error) return <Fault error={error} retry={refetch} within />
  if (!data || !address) return <Reading />
  if (mediaType.startsWith("image/"))
    return (
      <Box component="img" src={address} alt={name} sx={{ maxWidth: "100%", height: "auto", justifySelf: "start" }} />
    )
  if (mediaType === "application/pdf")
    return (
      <>
        <Box component="iframe" src={address} title={name} sx={{ width: "100%", height: "75vh", border: 0 }} />
        <Typography variant="body2" color="text.secondary">
          {t(said.pdfAside)}
        </Typography>
      </>
    )
  return <Plain bytes={data} />
}

/** Words that are no text of the source, as a transcript kept beside it. */
function Plain({ bytes }: { bytes: Blob }) {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void bytes.text().then((text) => gone || setWords(text))
    return () => {
      gone = true
    }
  }, [bytes])
  if (words === null) return <Reading />
  return (
    <Box
      component="pre"
      dir="auto"
      sx={{ m: 0, fontFamily: "inherit", whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
    >
      {words}
    </Box>
  )
}
