export default function SourcePage() { return null }
