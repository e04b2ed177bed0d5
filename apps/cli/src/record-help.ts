/** `--record` of the commands that reckon without a server. */
export const recordHelp =
  'print the result with engine version, settings, hash of the inputs and reason codes, in canonical JSON'
