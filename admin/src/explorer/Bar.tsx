import { DropdownMenu, useGraphiQL, useGraphiQLActions } from "@graphiql/react"
import { t } from "../words"
import { app } from "../words/app"
import { explorer } from "../words/explorer"
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
        {t(app.name)}
      </a>
      <h1>{t(explorer.title)}</h1>
      {examples.length > 0 && (
        <DropdownMenu>
          <DropdownMenu.Button className="bar-button" disabled={!editor}>
            {t(explorer.examples)}
          </DropdownMenu.Button>
          <DropdownMenu.Content className="bar-examples">
            {examples.map((example) => (
              <DropdownMenu.Item key={example.name} onSelect={() => open(example)}>
                <strong lang="en" dir="ltr">
                  {example.title}
                </strong>
                <span lang="en" dir="ltr">
                  {example.about.split(/(?<=[.?])\s/)[0]}
                </span>
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu>
      )}
      <label>
        {t(explorer.revision)}
        <input
          type="number"
          min={0}
          placeholder={t(explorer.newest)}
          value={revision ?? ""}
          onChange={({ target }) =>
            onRevision(target.value === "" ? null : Math.max(0, Math.trunc(target.valueAsNumber)))
          }
        />
      </label>
      <output>{answered !== null && t(explorer.answered, { revision: answered })}</output>
    </>
  )
}
