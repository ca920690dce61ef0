import ExpandMore from "@mui/icons-material/ExpandMore"
import { Box, Button, Link, Typography } from "@mui/material"
import type { Theme } from "@mui/material/styles"
import { lazy, Suspense, useState } from "react"
import { Link as RouterLink, useLocation } from "react-router-dom"
import { type Language, language, t } from "../words"
import { app } from "../words/app"
import { listName } from "../words/kinds"
import { AccountMenu } from "./AccountMenu"
import { LanguageSwitch } from "./LanguageSwitch"
import { RevisionPicker } from "./RevisionPicker"
import { SearchBox } from "./SearchBox"
import { ThemeToggle } from "./ThemeToggle"

const AllLists = lazy(() => import("../menu/AllLists"))

const sections = ["ArmedGroup", "Person", "Place", "Event", "FundingFlow", "Source"]

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

function Sections() {
  const { pathname } = useLocation()
  return (
    <Box
      component="nav"
      aria-label={t(app.sections)}
      sx={{ gridArea: "nav", display: "flex", overflowX: "auto", gap: { xs: 0, sm: 2 } }}
    >
      {sections.map((kind) => {
        const here = pathname.startsWith(`/${kind}`)
        return (
          <Link
            key={kind}
            component={RouterLink}
            to={`/${kind}`}
            aria-current={here ? "page" : undefined}
            underline="none"
            sx={{
              px: { xs: 0.75, sm: 1 },
              py: 0.75,
              fontSize: { xs: "0.92rem", sm: "1rem" },
              whiteSpace: "nowrap",
              color: here ? "text.primary" : "text.secondary",
              fontWeight: here ? 650 : 500,
              borderBottom: "3px solid",
              borderColor: here ? "primary.main" : "transparent",
              "&:hover": { color: "text.primary" },
            }}
          >
            {listName(kind)}
          </Link>
        )
      })}
      <OtherLists />
    </Box>
  )
}

/** The way to the lists of all kinds. */
function OtherLists() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [wanted, setWanted] = useState(false)
  const open = (at: HTMLElement) => {
    setWanted(true)
    setAnchor(at)
  }
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        endIcon={<ExpandMore />}
        onClick={(event) => open(event.currentTarget)}
        sx={{
          color: "text.secondary",
          fontSize: { xs: "0.92rem", sm: "1rem" },
          fontWeight: 500,
          whiteSpace: "nowrap",
          flexShrink: 0,
        }}
      >
        {t(app.allLists)}
      </Button>
      {wanted && (
        <Suspense fallback={null}>
          <AllLists anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  )
}
