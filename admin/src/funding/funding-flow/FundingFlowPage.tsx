export default function FundingFlowPage() { return null }
