import "graphiql/setup-workers/vite"
import "graphiql/style.css"
import "./explorer.css"
import { createRoot } from "react-dom/client"
import { Explorer } from "./Explorer"
import { readExamples } from "./examples"

// GraphiQL takes its first tab when it is made, so the examples are read before.
readExamples().then((examples) =>
  createRoot(document.getElementById("explorer")!).render(<Explorer examples={examples} />),
)
