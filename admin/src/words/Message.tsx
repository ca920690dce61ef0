import { Fragment, type ReactNode } from "react"
import { t } from "."

type Props = { of: string; count?: number; [placeholder: string]: ReactNode }

/**
 * A message whose placeholders are filled with elements: `<Message of={app.reading} revision={<b>12</b>} />`. Names go
 * in so, as `<Bdi>`, links or values in bold; a sentence is never put together from pieces, whose order differs.
 * @param count picks the plural form, and fills `%{smart_count}`
 */
export function Message({ of, count, ...elements }: Props) {
  // Polyglot leaves a placeholder as it stands when nothing is given for it.
  const text = t(of, count === undefined ? {} : { smart_count: count })
  return text
    .split(/(%\{\w+\})/)
    .map((part, i) => <Fragment key={i}>{elements[/^%\{(\w+)\}$/.exec(part)?.[1] ?? ""] ?? part}</Fragment>)
}
