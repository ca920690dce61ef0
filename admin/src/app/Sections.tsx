import ExpandMore from "@mui/icons-material/ExpandMore"
import { Box, Button, Link } from "@mui/material"
import { lazy, Suspense, useState } from "react"
import { Link as RouterLink, useLocation } from "react-router-dom"
import { t } from "../words"
import { app } from "../words/app"
import { listName } from "../words/kinds"

const AllLists = lazy(() => import("../menu/AllLists"))

const sections = ["ArmedGroup", "Person", "Place", "Event", "FundingFlow", "Source"]

/** Where the row of sections is wider than the screen, the one read is brought into sight. */
const inSight = (link: HTMLElement | null) => link?.scrollIntoView({ block: "nearest", inline: "nearest" })

/** The ways to what is read most, and to the lists of all kinds. */
export function Sections() {
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
            ref={here ? inSight : undefined}
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
          borderBottom: "3px solid transparent",
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
