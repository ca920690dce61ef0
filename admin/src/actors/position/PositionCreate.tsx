export default function PositionCreate() { return null }
