import AccountBalance from "@mui/icons-material/AccountBalanceOutlined"
import Article from "@mui/icons-material/ArticleOutlined"
import Badge from "@mui/icons-material/BadgeOutlined"
import Balance from "@mui/icons-material/BalanceOutlined"
import CallSplit from "@mui/icons-material/CallSplitOutlined"
import Circle from "@mui/icons-material/CircleOutlined"
import Event from "@mui/icons-material/EventOutlined"
import Flag from "@mui/icons-material/FlagOutlined"
import FormatQuote from "@mui/icons-material/FormatQuoteOutlined"
import Groups from "@mui/icons-material/GroupsOutlined"
import HowToReg from "@mui/icons-material/HowToRegOutlined"
import Label from "@mui/icons-material/LabelOutlined"
import LinkIcon from "@mui/icons-material/LinkOutlined"
import MenuBook from "@mui/icons-material/MenuBookOutlined"
import Numbers from "@mui/icons-material/NumbersOutlined"
import Payments from "@mui/icons-material/PaymentsOutlined"
import Person from "@mui/icons-material/PersonOutlined"
import Place from "@mui/icons-material/PlaceOutlined"
import RecordVoiceOver from "@mui/icons-material/RecordVoiceOverOutlined"
import Shield from "@mui/icons-material/ShieldOutlined"
import Timeline from "@mui/icons-material/TimelineOutlined"
import Work from "@mui/icons-material/WorkOutline"
import type { SvgIconComponent } from "@mui/icons-material"

const icons: Record<string, SvgIconComponent> = {
  ArmedGroup: Shield,
  Person,
  Organization: AccountBalance,
  Community: Groups,
  Place,
  Event,
  Source: Article,
  Speaker: RecordVoiceOver,
  Citation: FormatQuote,
  Name: Badge,
  Position: Work,
  Relation: LinkIcon,
  Attribute: Label,
  FundingFlow: Payments,
  Estimate: Numbers,
  Presence: Flag,
  Participation: HowToReg,
  TimeOrder: Timeline,
  ConflictSet: CallSplit,
  Judgement: Balance,
  Term: MenuBook,
}

/** The sign of a kind beside its records' labels. The kind stands there in words too, so it is no more than a sign. */
export function KindIcon({ kind }: { kind: string }) {
  const Icon = icons[kind] ?? Circle
  return <Icon fontSize="small" aria-hidden sx={{ color: "text.secondary", flexShrink: 0 }} />
}
