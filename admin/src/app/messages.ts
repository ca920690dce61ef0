import polyglot from "ra-i18n-polyglot"
import english from "ra-language-english"

const ours = {
  ...english,
  ra: {
    ...english.ra,
    message: {
      ...english.ra.message,
      unsaved_changes: "What you have entered is not published yet. Leave and lose it?",
      invalid_form: "Not published: see what is marked below.",
    },
  },
}

/** The words of react-admin's own parts. */
export const i18nProvider = polyglot(() => ours, "en", [{ locale: "en", name: "English" }], { allowMissing: true })
