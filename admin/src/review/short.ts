const most = 60

/** A title where it is only mentioned: the first words of a long one. */
export const short = (title: string): string => (title.length > most ? `${title.slice(0, most).trimEnd()}…` : title)
