import { GraphiQL } from "graphiql"
import { useMemo, useRef, useState } from "react"
import { createPortal } from "react-dom"
import { Bar } from "./Bar"
import type { Example } from "./examples"
import { useDarkInk } from "./ink"
import { registerFetcher } from "./register"

/** GraphiQL over the register, with the examples and the revision to read in a bar above it. */
export function Explorer({ examples }: { examples: Example[] }) {
  const [revision, setRevision] = useState<number | null>(null)
  const [answered, setAnswered] = useState<number | null>(null)
  useDarkInk()
  // GraphiQL reads the schema anew with each new fetcher: this one stays, and looks up the revision when it sends.
  const wanted = useRef(revision)
  wanted.current = revision
  const fetcher = useMemo(() => registerFetcher({ revision: () => wanted.current, answered: setAnswered }), [])
  const first = examples.find((example) => example.name === "dossier") ?? examples[0]
  return (
    <GraphiQL fetcher={fetcher} defaultTabs={first && [first]} defaultEditorToolsVisibility="variables">
      <GraphiQL.Logo>{null}</GraphiQL.Logo>
      {createPortal(
        <Bar examples={examples} revision={revision} onRevision={setRevision} answered={answered} />,
        document.getElementById("bar")!,
      )}
    </GraphiQL>
  )
}
