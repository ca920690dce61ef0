import { Box, Link, Typography } from "@mui/material"
import type { Theme } from "@mui/material/styles"
import { Link as RouterLink } from "react-router-dom"
import { type Language, language } from "../words"
import { AccountMenu } from "./AccountMenu"
import { LanguageSwitch } from "./LanguageSwitch"
import { RevisionPicker } from "./RevisionPicker"
import { SearchBox } from "./SearchBox"
import { Sections } from "./Sections"
import { ThemeToggle } from "./ThemeToggle"

// A double rule closes the head of a page, as in a bound register.
const ruled = {
  bgcolor: "background.paper",
  borderBottom: (theme: Theme) => `3px double ${theme.palette.divider}`,
  px: { xs: 1.5, sm: 3 },
  pt: 1,
  display: "grid",
  alignItems: "center",
  columnGap: { xs: 1, sm: 2 },
  rowGap: 0.5,
  gridTemplateColumns: { xs: "auto minmax(0, 1fr)", md: "auto minmax(14rem, 34rem) 1fr" },
  gridTemplateAreas: { xs: '"name tools" "search search" "nav nav"', md: '"name search tools" "nav nav nav"' },
}

// The name stands in both scripts, whatever the language; a narrow screen has room for one.
const nameLook = (script: Language) => ({ display: { xs: script === language() ? "inline" : "none", sm: "inline" } })
const arabicName = { fontSize: "1.5rem", fontWeight: 700, color: "primary.main" }
const latinName = { fontSize: "1.15rem", fontWeight: 650, marginInlineStart: { xs: 0, sm: 1 } }

const tools = {
  gridArea: "tools",
  display: "flex",
  flexWrap: "wrap",
  justifyContent: "flex-end",
  alignItems: "center",
  gap: { xs: 0, sm: 0.5 },
  "& .MuiButton-root": { minWidth: 0, px: { xs: 0.75, sm: 1 } },
}

/** Head of every page: the register's name, search, sections, and whose eyes and which revision one reads with. */
export const Bar = () => (
  <Box component="header" sx={ruled}>
    <Link
      component={RouterLink}
      to="/"
      color="inherit"
      underline="none"
      sx={{ gridArea: "name", whiteSpace: "nowrap" }}
    >
      <Typography component="span" lang="ar" dir="rtl" sx={[nameLook("ar"), arabicName]}>
        سِجِلّ
      </Typography>
      <Typography component="span" lang="en" sx={[nameLook("en"), latinName]}>
        Sijill
      </Typography>
    </Link>
    <Box sx={{ gridArea: "search", minWidth: 0 }}>
      <SearchBox />
    </Box>
    <Box sx={tools}>
      <RevisionPicker />
      <LanguageSwitch />
      <ThemeToggle />
      <AccountMenu />
    </Box>
    <Sections />
  </Box>
)
