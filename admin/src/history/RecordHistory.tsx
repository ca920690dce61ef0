import { Box, Button, Link } from "@mui/material"
import { lazy, Suspense, useState } from "react"
import { Link as RouterLink } from "react-router-dom"
import { instantWords } from "../app/days"
import { useMayWrite } from "../app/MayWrite"
import { Bdi } from "../app/Names"
import { Fault } from "../app/states"
import { Beside } from "../dossier/Beside"
import { Section } from "../dossier/Section"
import { isDrafted } from "../dossier/written"
import { useNames } from "../record/labels"
import { idsIn } from "../record/spoken"
import { reviewPath } from "../review/paths"
import { t } from "../words"
import { history } from "../words/history"
import { Message } from "../words/Message"
import { Changes } from "./Changes"
import { type History, useHistory, type Version } from "./history"
import { changesetPath } from "./paths"
import type { Reverting } from "./revert"

const RevertDialog = lazy(() => import("./RevertDialog"))

type Asked = { title: string; hint: string; reverting: Reverting }

/** Who wrote what when, what each version changed, and for who may write the way back to it. */
export function RecordHistory({ id, kind }: { id: string; kind: string }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useHistory(id)
  const writes = useMayWrite(kind)
  const whole = data?.pages[0]
  const versions = data?.pages.flatMap((page) => page?.versions ?? []) ?? []
  const nameOf = useNames(idsIn(versions.map((v) => v.changes)))
  if (error) return <Fault error={error} retry={refetch} within />
  return (
    <Section title={t(history.title)}>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {versions.map((version) => (
          <Box component="li" key={version.revision} sx={{ overflowWrap: "anywhere" }}>
            <Written version={version} />
            {version.operation === "UPDATE" && <Changes kind={kind} changes={version.changes} nameOf={nameOf} />}
            {writes && whole && !isDrafted(version.revision) && (
              <Ways version={version} whole={whole} onAsk={setAsked} />
            )}
          </Box>
        ))}
      </Box>
      {hasNextPage && (
        <Button disabled={isFetching} onClick={() => fetchNextPage()}>
          {t(history.earlier)}
        </Button>
      )}
      {asked && (
        <Suspense fallback={null}>
          <RevertDialog kind={kind} {...asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </Section>
  )
}

const Written = ({ version: v }: { version: Version }) => (
  <>
    <Message
      of={isDrafted(v.revision) ? history.drafted : history[v.operation]}
      version={<b>{t(history.version, { version: v.version })}</b>}
      revision={v.revision}
      at={instantWords(v.at)}
    />
    <div>
      <Beside>
        <Link
          component={RouterLink}
          to={isDrafted(v.revision) ? reviewPath(v.changesetId) : changesetPath(v.changesetId)}
        >
          <Bdi>{v.changeset}</Bdi>
        </Link>
        {v.author && ` · ${t(history.by, { author: v.author })}`}
        {v.withoutReview && !isDrafted(v.revision) && ` · ${t(history.withoutReview)}`}
      </Beside>
    </div>
  </>
)

type WaysProps = { version: Version; whole: History; onAsk: (asked: Asked) => void }

/** Back to this version, or this one change undone; the newest version is where one is already. */
function Ways({ version: { version, operation, revision }, whole, onAsk }: WaysProps) {
  const { recordId, version: newest, deleted } = whole
  const back = () =>
    onAsk({
      title: t(deleted ? history.bringBackTitle : history.goBackTitle, { version }),
      hint: t(deleted ? history.bringBackHint : history.goBackHint, { version }),
      reverting: { what: "Record", input: { id: recordId, toVersion: version, expectedVersion: newest } },
    })
  const undo = () =>
    onAsk({
      title: t(history.undoTitle, { version }),
      hint: t(history.undoHint),
      reverting: { what: "Change", input: { revision, record: recordId } },
    })
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
      {version !== newest && operation !== "DELETE" && (
        <Button size="small" aria-haspopup="dialog" onClick={back}>
          {t(deleted ? history.bringBack : history.goBack, { version })}
        </Button>
      )}
      {operation !== "REDACT" && (
        <Button size="small" aria-haspopup="dialog" onClick={undo}>
          {t(history.undo, { version })}
        </Button>
      )}
    </Box>
  )
}
