/** How a command ends; scripts rely on these numbers. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

/** What the numbers mean. */
export const exitCodes: readonly { readonly code: ExitCode; readonly meaning: string }[] = [
  { code: 0, meaning: "done" },
  { code: 1, meaning: "refused or failed; standard error has the code, the reason and what to do" },
  {
    code: 2,
    meaning: "wrong arguments or settings, or not a terminal; nothing was sent that changes anything",
  },
  {
    code: 3,
    meaning:
      'the answer is "no": risks were found, a call is not allowed, a token lacks a permission or is not active, the API made another token than it was asked for, an answer is not as its document says, or doctor found a problem',
  },
  { code: 4, meaning: "call: the API refused it with a status of 400 to 499" },
  { code: 5, meaning: "call: the API failed with a status of 500 or more" },
];
