import type { ThemeOptions } from "@mui/material/styles"
import type { inks } from "./theme"

type Inks = { [K in keyof (typeof inks)["light"]]: string }

const floating = (c: Inks) => ({ border: `1px solid ${c.edge}`, boxShadow: "0 6px 24px rgb(0 0 0 / 0.18)" })

// Fingers need more room than a pointer: on a narrow screen whatever is touched is at least 44 px high and broad.
const touched = (room: object) => ({ "@media (max-width: 599.95px)": room })
const finger = touched({ minHeight: 44, minWidth: 44 })

/** What the stock controls need to be dense, flat and legible: contrast of edges and labels, and targets of at least 24 px. */
export const controls = (c: Inks): ThemeOptions["components"] => ({
  MuiCssBaseline: {
    styleOverrides: {
      body: { fontFeatureSettings: '"kern"' },
      ":focus-visible": { outline: `2px solid ${c.primary}`, outlineOffset: 2 },
      "a:not([class])": { color: c.primary },
      summary: touched({ minHeight: 44, alignContent: "center" }),
    },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: "none" }, outlined: { borderColor: c.rule } },
  },
  MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 32, ...finger } } },
  MuiIconButton: {
    styleOverrides: {
      // With nothing to clear there is no dead button over the end of a label.
      root: { ...finger, "&.RaResettableTextField-clearButton.Mui-disabled": { visibility: "hidden" } },
    },
  },
  MuiTextField: { defaultProps: { variant: "outlined", size: "small" } },
  MuiFormControl: { defaultProps: { variant: "outlined", size: "small" } },
  MuiOutlinedInput: {
    styleOverrides: {
      notchedOutline: { borderColor: c.edge },
      root: { backgroundColor: c.paper, ...touched({ minHeight: 44 }) },
    },
  },
  // What opens over the page needs an edge: papers are flat.
  MuiAutocomplete: { styleOverrides: { paper: floating(c) } },
  // Menus open outside the page's landmarks, so they are one of their own.
  MuiPopover: {
    defaultProps: { role: "region", "aria-label": "Choices" },
    styleOverrides: { paper: floating(c) },
  },
  MuiDialog: { styleOverrides: { paper: floating(c) } },
  MuiDialogActions: { styleOverrides: { root: { padding: "8px 24px 20px" } } },
  MuiInputBase: { styleOverrides: { input: { "&::placeholder": { color: c.faded, opacity: 1 } } } },
  MuiInputLabel: {
    styleOverrides: {
      root: { color: c.faded },
      sizeSmall: touched({ "&:not(.MuiInputLabel-shrink)": { transform: "translate(14px, 11px) scale(1)" } }),
    },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 2, lineHeight: 1.4 } } },
  MuiTableCell: { styleOverrides: { root: { borderColor: c.rule }, head: { fontWeight: 650, color: c.faded } } },
  MuiChip: { styleOverrides: { root: { borderRadius: 4, height: 24 } } },
  MuiTooltip: {
    defaultProps: { arrow: true },
    styleOverrides: {
      tooltip: { fontSize: "0.8rem", backgroundColor: c.ink, color: c.paper },
      arrow: { color: c.ink },
    },
  },
  MuiToggleButton: { styleOverrides: { root: { color: c.faded, ...finger } } },
  MuiLink: { defaultProps: { underline: "hover" } },
})
