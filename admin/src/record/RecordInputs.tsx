import { Alert, Box } from "@mui/material"
import type { ReactNode } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import { type Field, type Form, type Kind, kindOf } from "../app/kinds"
import { isCalled } from "../app/selection"
import { CitationsInput } from "../inputs/CitationsInput"
import { Fields, Folded } from "../inputs/Fields"
import { NamesInput } from "../inputs/NamesInput"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { FieldInput } from "./FieldInput"
import { anyFilled, dependenceOf, isFilled, layoutOf } from "./layout"

/** All inputs of a kind, made from its description: what is needed first, who says so, and the rest folded away. */
export function RecordInputs({ kind, isNew }: { kind: Kind; isNew: boolean }) {
  const { main, more } = layoutOf(kind, isNew)
  const { getValues } = useFormContext()
  return (
    <>
      {kind.named && isNew && <NamesInput />}
      <Inputs kind={kind} fields={main} />
      {kind.name === "Speaker" && <Protection />}
      {kind.cited && <CitationsInput ofClaim={kind.layer === "claim"} />}
      {more.length > 0 && (
        <Folded name={t(inputs.more)} open={anyFilled(more, getValues())}>
          <Inputs kind={kind} fields={more} />
        </Folded>
      )}
    </>
  )
}

// These stand over the whole width of a form; others beside each other.
const wide = new Set<Form>(["party", "where", "when", "period", "money", "point", "children"])
// Some kinds are called by a sentence.
const isSentence = ({ form, kinds = [] }: Field) => form === "ref" && kinds.some((kind) => !isCalled(kindOf(kind)))
const isWide = (field: Field) => wide.has(field.form) || field.multiline === true || isSentence(field)

/** Runs of small inputs share a row; each wide one has its own. */
function Inputs({ kind, fields }: { kind: Kind; fields: Field[] }) {
  const runs: Field[][] = []
  for (const field of fields) {
    const run = runs.at(-1)
    if (run && !isWide(field) && !isWide(run[0]!)) run.push(field)
    else runs.push([field])
  }
  return runs.map((run) => {
    const made = run.map((field) => <Dependent key={field.name} kind={kind} field={field} />)
    return isWide(run[0]!) ? made : <Fields key={run[0]!.name}>{made}</Fields>
  })
}

/** A field that is of use only with some value of another is shown with it, or where something stands in it. */
function Dependent({ kind, field }: { kind: Kind; field: Field }) {
  const dependence = dependenceOf(kind, field)
  const [on, own] = useWatch({ name: [dependence?.on ?? field.name, field.name] })
  if (dependence && !dependence.holds(on) && !isFilled(field, own)) return null
  return <FieldInput field={field} of={kind.name} />
}

/** Who is at risk is not to be known by the register, and must not be entered. */
function Protection(): ReactNode {
  const identity = useWatch({ name: "identity" })
  if (identity !== "PROTECTED") return null
  return (
    <Box>
      <Alert severity="warning">{t(inputs.doNotEnter)}</Alert>
    </Box>
  )
}
