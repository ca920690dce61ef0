import DarkModeOutlined from "@mui/icons-material/DarkModeOutlined"
import LightModeOutlined from "@mui/icons-material/LightModeOutlined"
import { IconButton, Tooltip } from "@mui/material"
import { useTheme } from "react-admin"
import { t } from "../words"
import { app } from "../words/app"

/** Light or dark; until one chooses, as the device asks. */
export function ThemeToggle() {
  const [mode, setMode] = useTheme()
  const other = mode === "dark" ? "light" : "dark"
  const words = t(mode === "dark" ? app.lightTheme : app.darkTheme)
  return (
    <Tooltip title={words}>
      <IconButton aria-label={words} onClick={() => setMode(other)}>
        {mode === "dark" ? <LightModeOutlined /> : <DarkModeOutlined />}
      </IconButton>
    </Tooltip>
  )
}
