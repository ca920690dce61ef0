import { DropdownMenu, useGraphiQL, useGraphiQLActions } from "@graphiql/react"
import type { Example } from "./examples"

type Props = {
  examples: Example[]
  /** The revision to read; null reads the newest. */
  revision: number | null
  onRevision: (revision: number | null) => void
  /** The revision the last answer came from. */
  answered: number | null
}

/** Way back to the console, examples to open, and the revision to read. */
export function Bar({ examples, revision, onRevision, answered }: Props) {
  const { addTab } = useGraphiQLActions()
  const editor = useGraphiQL((state) => state.queryEditor)

  const open = (example: Example) => {
    addTab()
    editor?.setValue(example.query)
    onRevision(example.revision)
  }

  return (
    <>
      <a href="/" className="bar-home">
        Sijill
      </a>
      <h1>Explorer</h1>
      {examples.length > 0 && (
        <DropdownMenu>
          <DropdownMenu.Button className="bar-button" disabled={!editor}>
            Examples
          </DropdownMenu.Button>
          <DropdownMenu.Content className="bar-examples">
            {examples.map((example) => (
              <DropdownMenu.Item key={example.name} onSelect={() => open(example)}>
                <strong>{example.title}</strong>
                <span>{example.about.split(/(?<=[.?])\s/)[0]}</span>
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu>
      )}
      <label>
        Revision
        <input
          type="number"
          min={0}
          placeholder="newest"
          value={revision ?? ""}
          onChange={({ target }) =>
            onRevision(target.value === "" ? null : Math.max(0, Math.trunc(target.valueAsNumber)))
          }
        />
      </label>
      <output>{answered !== null && `answered from revision ${answered}`}</output>
    </>
  )
}
