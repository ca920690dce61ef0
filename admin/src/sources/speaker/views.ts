const row = "id label(language: $language) channel identity interest source { id kind label(language: $language) }"

/** Views of a speaker. */
export const speakerViews = { list: row, detail: row }
