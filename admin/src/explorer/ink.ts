import { useMonaco } from "@graphiql/react"
import { useEffect } from "react"

const clear = "#ffffff00"
const ground = "#212a3b"

/** GraphiQL's dark ink, with comments that can be read: its own reach 3.6:1 on its ground. */
export function useDarkInk(): void {
  const monaco = useMonaco((state) => state.monaco)
  useEffect(() => {
    monaco?.editor.defineTheme("graphiql-DARK", {
      base: "vs-dark",
      inherit: true,
      colors: {
        "editor.background": clear,
        "scrollbar.shadow": clear,
        "editorHoverWidget.background": ground,
        "editorSuggestWidget.background": ground,
        "editorWidget.background": ground,
        "menu.background": ground,
        "quickInput.background": ground,
      },
      rules: [
        { token: "argument.identifier.gql", foreground: "#908aff" },
        { token: "comment", foreground: "#8fb97a" },
      ],
    })
  }, [monaco])
}
