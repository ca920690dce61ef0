import "@fontsource-variable/noto-sans/wght.css"
import "@fontsource-variable/noto-sans-arabic/wght.css"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./App"

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
