export default function PositionEdit() { return null }
