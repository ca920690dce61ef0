import { listsOn } from "../graph/lists-of"
import { citation } from "./citation"
import { SourceFile, textField } from "./file"
import { SourceAuthor, source } from "./source"
import { speaker } from "./speaker"
import { Support, supportFields } from "./support"

const citations = { name: "citations", description: "Who says so, where and how firmly.", on: 't."recordId" = i.id' }

export const sources = {
  name: "sources",
  kinds: [source, speaker, citation],
  types: [SourceAuthor, SourceFile, Support],
  resolvers: [
    ...["Entity", "Claim", "Speaker"].map((type) => listsOn(type, citation, [citations])),
    listsOn("Source", speaker, [{ name: "speakers", description: "Who speaks in it.", on: 't."sourceId" = i.id' }]),
    textField,
    supportFields,
  ],
}
