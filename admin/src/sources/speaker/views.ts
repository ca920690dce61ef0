const row = "id label channel identity interest source { id kind label }"

/** Views of a speaker. */
export const speakerViews = { list: row, detail: row }
