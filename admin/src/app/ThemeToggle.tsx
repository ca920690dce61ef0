import DarkModeOutlined from "@mui/icons-material/DarkModeOutlined"
import LightModeOutlined from "@mui/icons-material/LightModeOutlined"
import { IconButton, Tooltip } from "@mui/material"
import { useTheme } from "react-admin"

/** Light or dark; until one chooses, as the device asks. */
export function ThemeToggle() {
  const [mode, setMode] = useTheme()
  const other = mode === "dark" ? "light" : "dark"
  return (
    <Tooltip title={`Read in the ${other}`}>
      <IconButton aria-label={`Read in the ${other}`} onClick={() => setMode(other)}>
        {mode === "dark" ? <LightModeOutlined /> : <DarkModeOutlined />}
      </IconButton>
    </Tooltip>
  )
}
