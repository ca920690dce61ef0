import { Bdi } from "../app/Names"
import { dossier } from "../words/dossier"
import { Message } from "../words/Message"

/** Words of a source, in quotation marks of the interface's language. */
export const Printed = ({ words }: { words: string }) => <Message of={dossier.printed} words={<Bdi>{words}</Bdi>} />
