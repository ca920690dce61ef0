/** What the runner tells the test files; each file can also be run alone. */
export const settings = {
  /** A running cluster with the templates made, as URL of its maintenance database. */
  cluster: process.env.SIJILL_TEST_CLUSTER,
  /** A browser to use in place of the one from npm. */
  chromium: process.env.CHROMIUM_PATH,
  keepScreenshots: process.env.SIJILL_SCREENSHOTS,
}
