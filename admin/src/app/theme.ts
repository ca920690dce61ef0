import { createTheme, type Theme, type ThemeOptions } from "@mui/material/styles"
import { controls } from "./theme-controls"

/**
 * Ink on paper: a register is read, so colour is kept for meaning. `rubric` is the red ink of headings and marks in
 * old registers; here it marks what is contested. All pairs of text and ground reach 4.5:1, borders of inputs 3:1.
 */
export const inks = {
  light: {
    ground: "#f6f3ea",
    paper: "#fffdf8",
    sunken: "#efebdf",
    ink: "#1d2328",
    faded: "#565b5f",
    rule: "#d8d2c2",
    edge: "#85806f",
    primary: "#1f4a5f",
    onPrimary: "#ffffff",
    rubric: "#96321d",
    sure: "#2f5d3a",
    warn: "#7a4d00",
    unknown: "#6a665b",
    hatch: "#cfc8b6",
  },
  dark: {
    ground: "#14171a",
    paper: "#1c2024",
    sunken: "#22272c",
    ink: "#ebe7dc",
    faded: "#b3afa4",
    rule: "#363c42",
    edge: "#7d8288",
    primary: "#9cc8dd",
    onPrimary: "#10222c",
    rubric: "#f0a08a",
    sure: "#9ccfa6",
    warn: "#e6c07a",
    unknown: "#aca89c",
    hatch: "#434a51",
  },
} as const

/** The inks of the theme in use. */
export const inksOf = (theme: Theme) => inks[theme.palette.mode]

/**
 * How the unknown looks everywhere, so that it is never taken for nothing or zero: hatched, with a dashed edge.
 * For `sx`: `<Box sx={unknownLook}>not stated</Box>`; pictures take `inksOf(theme).hatch` and `.unknown`.
 */
export const unknownLook = (theme: Theme) => {
  const { hatch, unknown } = inksOf(theme)
  return {
    color: unknown,
    border: `1px dashed ${unknown}`,
    borderRadius: "3px",
    backgroundImage: `repeating-linear-gradient(135deg, ${hatch}66 0 1px, transparent 1px 6px)`,
  } as const
}

const fonts = '"Noto Sans Variable", "Noto Sans Arabic Variable", system-ui, sans-serif'

function themeOf(mode: "light" | "dark"): ThemeOptions {
  const c = inks[mode]
  return createTheme({
    palette: {
      mode,
      background: { default: c.ground, paper: c.paper },
      text: { primary: c.ink, secondary: c.faded },
      primary: { main: c.primary, contrastText: c.onPrimary },
      secondary: { main: c.primary, contrastText: c.onPrimary },
      error: { main: c.rubric },
      success: { main: c.sure },
      warning: { main: c.warn },
      info: { main: c.primary },
      divider: c.rule,
    },
    shape: { borderRadius: 4 },
    spacing: 8,
    typography: {
      fontFamily: fonts,
      fontSize: 13.5,
      h1: { fontSize: "1.7rem", fontWeight: 650, lineHeight: 1.25 },
      h2: { fontSize: "1.25rem", fontWeight: 650, lineHeight: 1.3 },
      h3: { fontSize: "1.05rem", fontWeight: 650 },
      h6: { fontSize: "1rem", fontWeight: 600 },
      button: { textTransform: "none", fontWeight: 600 },
      caption: { fontSize: "0.78rem" },
      overline: { fontSize: "0.72rem", letterSpacing: "0.06em", lineHeight: 1.6 },
    },
    components: controls(c),
  })
}

export const lightTheme = themeOf("light")
export const darkTheme = themeOf("dark")
