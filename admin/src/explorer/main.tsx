import "graphiql/setup-workers/vite"
import "graphiql/style.css"
import "@fontsource-variable/noto-sans-arabic/wght.css"
import "./explorer.css"
import { createRoot } from "react-dom/client"
import { Explorer } from "./Explorer"
import { readExamples } from "./examples"
import { tellTabs } from "./tabs"
import { i18nProvider, language } from "../words"
import { chosen } from "../app/store"

// GraphiQL takes its first tab when it is made, so the examples are read before.
const readable = Promise.all([readExamples(), i18nProvider.changeLocale(chosen())])
readable.then(([examples]) => {
  const bar = document.getElementById("bar")!
  bar.lang = language()
  bar.dir = language() === "ar" ? "rtl" : "ltr"
  const place = document.getElementById("explorer")!
  tellTabs(place)
  createRoot(place).render(<Explorer examples={examples} />)
})
