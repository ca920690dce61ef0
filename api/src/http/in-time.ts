const patience = 2_000

/** What the work answers. @throws when it takes longer than two seconds: whoever watches over a server must hear something */
export async function inTime<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${patience} ms.`)), patience)
  })
  return Promise.race([work(), late]).finally(() => clearTimeout(timer))
}
